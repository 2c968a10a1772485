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
        try
        {
            await AnswerAsync(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has left; there is nobody to tell.
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var answer = pipeline.Answer(Read(context.Request, body.ToArray()));
        await SimulatedFrame.WaitAsync(answer.Delay, pipeline.Time, context.RequestAborted).ConfigureAwait(false);
        if (answer.Connection != ConnectionFault.None)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
            context.Response.Headers[name] = value;
        foreach (var frame in answer.Frames)
        {
            await SimulatedFrame.WaitAsync(frame.Wait, pipeline.Time, context.RequestAborted).ConfigureAwait(false);
            if (frame.IsReset)
            {
                // What is written gets out first. The server then closes without the end of the body, which an abort would race with.
                await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
                throw BrokenConnection.InBody();
            }

            await context.Response.Body.WriteAsync(frame.Bytes, context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    // The path as it was escaped: a name may have a slash in it, and a signature is of the path as it was sent.
    private static SimulatorRequest Read(HttpRequest request, byte[] body)
    {
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()?.RawTarget is ['/', ..] raw ? raw : $"{request.Path}{request.QueryString}";
        return new SimulatorRequest(
            request.Method.ToUpperInvariant(),
            target.Split('?')[0],
            request.QueryString.Value ?? "",
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body);
    }
}
