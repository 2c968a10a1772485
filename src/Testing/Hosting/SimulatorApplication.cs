using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>Takes a request off the wire, and sends each frame of the answer before it asks for the next.</summary>
internal sealed class SimulatorApplication(SimulatorPipeline pipeline) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var answer = pipeline.Answer(Read(context.Request, body.ToArray()));
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        try
        {
            foreach (var frame in answer.Frames)
            {
                await context.Response.Body.WriteAsync(frame, context.RequestAborted).ConfigureAwait(false);
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left; there is nobody to tell.
        }
    }

    private static SimulatorRequest Read(HttpRequest request, byte[] body) => new(
        request.Method.ToUpperInvariant(),
        request.Path.Value ?? "/",
        request.QueryString.Value ?? "",
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
        body);
}
