using System.Net;
using System.Net.Http.Headers;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>Answers every request with the same stream.</summary>
internal sealed class BodyHandler(StreamBody body, bool wholeAtOnce) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new StreamContent(new BodyStream(body, wholeAtOnce));
        content.Headers.ContentType = new MediaTypeHeaderValue(body.MediaType);
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
