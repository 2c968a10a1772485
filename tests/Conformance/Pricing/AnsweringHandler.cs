using System.Net;
using System.Net.Http.Headers;

namespace Mirascope.Gen.Conformance.Pricing;

/// <summary>Answers every request with one body.</summary>
internal sealed class AnsweringHandler(byte[] body, bool isStream) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue(isStream ? "text/event-stream" : "application/json");
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content });
    }
}
