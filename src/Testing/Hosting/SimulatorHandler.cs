using System.Net;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>Answers in the caller's own process.</summary>
internal sealed class SimulatorHandler(SimulatorPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return Answer(request, body, cancellationToken);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        return Answer(request, body.ToArray(), cancellationToken);
    }

    private HttpResponseMessage Answer(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var answer = pipeline.Answer(new SimulatorRequest(
            request.Method.Method.ToUpperInvariant(), address.AbsolutePath, address.Query, Headers(request), body));
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new StreamContent(new FrameStream(answer.Frames)),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static Dictionary<string, string> Headers(HttpRequestMessage request)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in request.Headers.NonValidated)
            headers[header.Key] = header.Value.ToString();
        foreach (var header in request.Content?.Headers.NonValidated ?? default)
            headers[header.Key] = header.Value.ToString();
        return headers;
    }
}
