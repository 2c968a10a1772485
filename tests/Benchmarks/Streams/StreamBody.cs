using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>Stream bodies of any length in the form the providers send, and where each event ends.</summary>
public sealed class StreamBody
{
    private readonly StringBuilder _text = new();
    private readonly List<int> _ends = [];
    private int _bytes;

    public byte[] Bytes { get; private set; } = [];

    public IReadOnlyList<int> EventEnds => _ends;

    public static StreamBody Create(string dialect, int deltas) => dialect == Provider.OpenAI ? OpenAI(deltas) : Anthropic(deltas);

    private static StreamBody OpenAI(int deltas)
    {
        const string Head = """{"id":"chatcmpl-B7x2Kq0aXn3","object":"chat.completion.chunk","created":1767225600,"model":"bench-model-2026-01-01","service_tier":"default","system_fingerprint":"fp_44709d6fcb",""";
        var body = new StreamBody();
        body.Add($$$"""data: {{{Head}}}"choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"Zk3"}""");
        for (var i = 0; i < deltas; i++)
        {
            body.Add($$$"""data: {{{Head}}}"choices":[{"index":0,"delta":{"content":"{{{Word(i)}}}"},"logprobs":null,"finish_reason":null}],"usage":null,"obfuscation":"kT91xZ"}""");
        }

        body.Add($$$"""data: {{{Head}}}"choices":[{"index":0,"delta":{},"logprobs":null,"finish_reason":"stop"}],"usage":null,"obfuscation":"a8"}""");
        body.Add($$$"""data: {{{Head}}}"choices":[],"usage":{"prompt_tokens":12,"completion_tokens":{{{deltas}}},"total_tokens":{{{deltas + 12}}},"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},"obfuscation":""}""");
        body.Add("data: [DONE]");
        return body.Seal();
    }

    private static StreamBody Anthropic(int deltas)
    {
        var body = new StreamBody();
        body.Add("""
            event: message_start
            data: {"type":"message_start","message":{"id":"msg_01Bench","type":"message","role":"assistant","model":"bench-model","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":12,"cache_creation_input_tokens":0,"cache_read_input_tokens":0,"output_tokens":1}}}
            """);
        body.Add("""
            event: content_block_start
            data: {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}
            """);
        body.Add("event: ping\ndata: {\"type\": \"ping\"}");
        for (var i = 0; i < deltas; i++)
        {
            body.Add($$$"""
                event: content_block_delta
                data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{{{Word(i)}}}"}}
                """);
        }

        body.Add("event: content_block_stop\ndata: {\"type\":\"content_block_stop\",\"index\":0}");
        body.Add($$$"""
            event: message_delta
            data: {"type":"message_delta","delta":{"stop_reason":"end_turn","stop_sequence":null},"usage":{"output_tokens":{{{deltas}}}}}
            """);
        body.Add("event: message_stop\ndata: {\"type\":\"message_stop\"}");
        return body.Seal();
    }

    private static string Word(int i) => (i % 7) switch
    {
        0 => " the",
        1 => " library",
        2 => " of",
        3 => " Alexandria",
        4 => ",",
        5 => " year",
        _ => " " + i.ToString(CultureInfo.InvariantCulture),
    };

    private void Add(string text)
    {
        text = text.ReplaceLineEndings("\n") + "\n\n";
        _text.Append(text);
        _bytes += Encoding.UTF8.GetByteCount(text);
        _ends.Add(_bytes);
    }

    private StreamBody Seal()
    {
        Bytes = Encoding.UTF8.GetBytes(_text.ToString());
        return this;
    }
}
