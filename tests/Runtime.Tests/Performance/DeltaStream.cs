using System.Buffers.Binary;
using System.Text;

namespace Mirascope.Gen.Tests.Performance;

/// <summary>A stream of many equal deltas of text, whole at once or an event a read.</summary>
internal sealed class DeltaStream(string provider, int deltas)
{
    /// <summary>The text of each delta.</summary>
    public const string Delta = "words";

    private static readonly Dictionary<string, DeltaEvents> Events = new(StringComparer.Ordinal)
    {
        [Provider.OpenAI] = DeltaEvents.OpenAI,
        [Provider.OpenAI + ":responses"] = DeltaEvents.OpenAIResponses,
        [Provider.Anthropic] = DeltaEvents.Anthropic,
        [Provider.Google] = DeltaEvents.Google,
        [Provider.Mistral] = DeltaEvents.Mistral,
        [Provider.Cohere] = DeltaEvents.Cohere,
        [Provider.Ollama] = DeltaEvents.Ollama,
        [Provider.Bedrock] = DeltaEvents.BedrockConverse,
        [Provider.Bedrock + ":invoke"] = DeltaEvents.BedrockInvoke,
    };

    private readonly DeltaEvents _events = Events[provider];
    private readonly byte[] _body = Encoding.Latin1.GetBytes(string.Concat([.. Events[provider].Start, .. Enumerable.Repeat(Events[provider].One, deltas), .. Events[provider].End]));

    /// <summary>Every provider there are events of.</summary>
    public static IEnumerable<string> Providers => Events.Keys;

    public HttpMessageHandler Handler(bool isWhole) => new BodyHandler(() => isWhole ? new MemoryStream(_body, writable: false) : new EventReads(_body, _events));

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

    private sealed class EventReads(byte[] body, DeltaEvents events) : MemoryStream(body, writable: false)
    {
        private readonly byte[] _all = body;
        private int _end;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var rest = _all.AsSpan((int)Position);
            if (Position == _end && !rest.IsEmpty)
            {
                _end += events.IsFramed ? BinaryPrimitives.ReadInt32BigEndian(rest) : rest.IndexOf(events.Mark) + events.Mark.Length;
            }

            var length = Math.Min(_end - (int)Position, buffer.Length);
            rest[..length].CopyTo(buffer.Span);
            Position += length;
            return new ValueTask<int>(length);
        }
    }
}
