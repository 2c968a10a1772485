using System.Net;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Hosting;

/// <summary>Answers in the caller's own process.</summary>
internal sealed class SimulatorHandler(SimulatorPipeline pipeline) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var answer = Answer(request, body, cancellationToken);
        await SimulatedFrame.WaitAsync(answer.Delay, pipeline.Time, cancellationToken).ConfigureAwait(false);
        return Written(request, answer);
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        request.Content?.CopyTo(body, null, cancellationToken);
        var answer = Answer(request, body.ToArray(), cancellationToken);
        SimulatedFrame.WaitAsync(answer.Delay, pipeline.Time, cancellationToken).GetAwaiter().GetResult();
        return Written(request, answer);
    }

    private SimulatorResponse Answer(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var address = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        return pipeline.Answer(new SimulatorRequest(
            request.Method.Method.ToUpperInvariant(), address.AbsolutePath, address.Query, Headers(request, address), body));
    }

    private HttpResponseMessage Written(HttpRequestMessage request, SimulatorResponse answer)
    {
        if (answer.Connection != ConnectionFault.None)
            throw BrokenConnection.BeforeAnswer(answer.Connection, request.RequestUri!);
        var response = new HttpResponseMessage((HttpStatusCode)answer.Status)
        {
            RequestMessage = request,
            Content = new StreamContent(new FrameStream(answer.Frames, pipeline.Time)),
        };
        foreach (var (name, value) in answer.Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
                response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    private static Dictionary<string, string> Headers(HttpRequestMessage request, Uri address)
    {
        // A socket's handler adds this one.
        var host = address.IsDefaultPort ? address.IdnHost : $"{address.IdnHost}:{address.Port}";
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Host"] = host };
        foreach (var header in request.Headers.NonValidated)
            headers[header.Key] = header.Value.ToString();
        foreach (var header in request.Content?.Headers.NonValidated ?? default)
            headers[header.Key] = header.Value.ToString();
        return headers;
    }
}
