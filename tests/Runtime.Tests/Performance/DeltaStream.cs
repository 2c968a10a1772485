using System.Text;

namespace Mirascope.Gen.Tests.Performance;

/// <summary>A stream of many equal deltas of text, whole at once or an event a read.</summary>
internal sealed class DeltaStream(string provider, int deltas)
{
    /// <summary>The text of each delta.</summary>
    public const string Delta = "words";

    private readonly byte[] _body = Encoding.UTF8.GetBytes(string.Concat(
        [.. Start(provider), .. Enumerable.Repeat(One(provider), deltas), .. End(provider)]));

    public HttpMessageHandler Handler(bool isWhole) => new BodyHandler(() => isWhole ? new MemoryStream(_body, writable: false) : new EventReads(_body));

    private static string[] Start(string provider) => provider == Provider.OpenAI
        ? []
        :
        [
            "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"id\":\"m\",\"role\":\"assistant\",\"model\":\"test-model\",\"content\":[],\"usage\":{\"input_tokens\":3,\"output_tokens\":1}}}\n\n",
            "event: content_block_start\ndata: {\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}}\n\n",
        ];

    private static string One(string provider) => provider == Provider.OpenAI
        ? $"data: {{\"id\":\"c\",\"model\":\"test-model\",\"choices\":[{{\"index\":0,\"delta\":{{\"content\":\"{Delta}\"}},\"finish_reason\":null}}]}}\n\n"
        : $"event: content_block_delta\ndata: {{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{{\"type\":\"text_delta\",\"text\":\"{Delta}\"}}}}\n\n";

    private static string[] End(string provider) => provider == Provider.OpenAI
        ?
        [
            "data: {\"id\":\"c\",\"model\":\"test-model\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n",
            "data: {\"id\":\"c\",\"model\":\"test-model\",\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":9}}\n\n",
            "data: [DONE]\n\n",
        ]
        :
        [
            "event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}\n\n",
            "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":9}}\n\n",
            "event: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
        ];

    /// <summary>Answers at once, on the thread that asks: what is allocated there is all there is.</summary>
    private sealed class BodyHandler(Func<Stream> open) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new StreamContent(open());
            content.Headers.TryAddWithoutValidation("Content-Type", "text/event-stream");
            return Task.FromResult(new HttpResponseMessage { Content = content });
        }
    }

    private sealed class EventReads(byte[] body) : MemoryStream(body, writable: false)
    {
        private readonly byte[] _all = body;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var rest = _all.AsSpan((int)Position);
            var length = Math.Min(rest.IsEmpty ? 0 : rest.IndexOf("\n\n"u8) + 2, buffer.Length);
            rest[..length].CopyTo(buffer.Span);
            Position += length;
            return new ValueTask<int>(length);
        }
    }
}
