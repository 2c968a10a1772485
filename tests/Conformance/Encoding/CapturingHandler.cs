using System.Net;

namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>Keeps the request it is given and answers with an error, so that nothing more happens.</summary>
internal sealed class CapturingHandler : HttpMessageHandler
{
    public CapturedRequest? Captured { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated.Concat(request.Content?.Headers.NonValidated ?? default)
            .Select(header => KeyValuePair.Create(header.Key, string.Join(", ", header.Value)));
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Captured = new CapturedRequest(request.Method.Method, request.RequestUri!.AbsoluteUri, [.. headers], body);
        return new HttpResponseMessage(HttpStatusCode.BadRequest) { RequestMessage = request, Content = new StringContent("{}") };
    }
}
