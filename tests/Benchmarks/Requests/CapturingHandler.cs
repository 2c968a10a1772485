using System.Net;
using System.Text;

namespace Mirascope.Gen.Benchmarks.Requests;

/// <summary>Drains every request and gives the same short answer.</summary>
internal sealed class CapturingHandler(string dialect) : HttpMessageHandler
{
    private readonly byte[] _answer = Encoding.UTF8.GetBytes(dialect == Provider.OpenAI
        ? """{"id":"c","object":"chat.completion","created":1,"model":"bench-model","choices":[{"index":0,"message":{"role":"assistant","content":"ok","refusal":null},"logprobs":null,"finish_reason":"stop"}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}"""
        : """{"id":"m","type":"message","role":"assistant","model":"bench-model","content":[{"type":"text","text":"ok"}],"stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":1,"output_tokens":1}}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        var content = new ByteArrayContent(_answer);
        content.Headers.ContentType = new("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }
}
