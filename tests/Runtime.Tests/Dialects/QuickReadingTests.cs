using System.Globalization;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.BedrockConverse;
using Mirascope.Gen.Dialects.Cohere;
using Mirascope.Gen.Dialects.Gemini;
using Mirascope.Gen.Dialects.Ollama;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>
/// An event read the quick way, which takes the wire's very form, and the same event with what only the plain reader takes, a blank before it
/// or a member that nobody knows, say the same or fail the same way, whatever the event is.
/// </summary>
public sealed class QuickReadingTests
{
    private const string Unknown = "\"brand_new\":0";
    private const string Thought = """{"candidates": [{"content": {"parts": [{"text": "Hm","thought": true}],"role": "model"},"index": 0}],"usageMetadata": {"promptTokenCount": 3},"modelVersion": "m","responseId": "r"}""";
    private const string Text = """{"candidates":[{"content":{"parts":[{"text":"a\"b"}]}}],"modelVersion":"m","usageMetadata":{"promptTokenCount":3,"serviceTier":"x"}}""";

    private static readonly Dictionary<string, (Dialect Dialect, string[] Before, string Event)> Events = new(StringComparer.Ordinal)
    {
        ["anthropic"] = (
            new AnthropicMessagesDialect(),
            ["""{"type":"message_start","message":{"id":"m","model":"m"}}""", """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"""],
            """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"ab"}}"""),
        ["cohere"] = (
            new CohereDialect(),
            ["""{"type":"content-start","index":0,"delta":{"message":{"content":{"type":"text","text":""}}}}"""],
            """{"type":"content-delta","index":0,"delta":{"message":{"content":{"text":"ab"}}}}"""),
        ["cohere, a thought"] = (
            new CohereDialect(),
            ["""{"type":"tool-plan-delta","delta":{"message":{"tool_plan":"I will"}}}"""],
            """{"type":"content-delta","index":1,"delta":{"message":{"content":{"thinking":"ab"}}}}"""),
        ["converse"] = (
            new BedrockConverseDialect(), [], """{"contentBlockIndex":0,"delta":{"text":"ab"},"p":"abcd"}"""),
        ["gemini"] = (new GeminiDialect(), [Text], Text),
        ["gemini, a thought"] = (new GeminiDialect(), [Thought], Thought),
        ["gemini, other counts"] = (new GeminiDialect(), [Thought], Thought.Replace("3", "12", StringComparison.Ordinal)),
        ["gemini, another text"] = (new GeminiDialect(), [Text], Text.Replace("a\\\"b", "\\u00e4 😀", StringComparison.Ordinal)),
        ["ollama"] = (
            new OllamaDialect(),
            ["""{"model":"m","created_at":"x","message":{"role":"assistant","content":""},"done":false}"""],
            """{"model":"m","created_at":"x","message":{"role":"assistant","content":"","thinking":"ab"},"done":false}"""),
        ["responses"] = (
            new OpenAIResponsesDialect(),
            ["""{"type":"response.output_item.added","output_index":0,"item":{"id":"i","type":"message","role":"assistant","content":[]}}"""],
            """{"type":"response.output_text.delta","sequence_number":4,"item_id":"i","output_index":0,"content_index":0,"delta":"ab","logprobs":[],"obfuscation":"x"}"""),
    };

    public static TheoryData<string> Names { get; } = [.. Events.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_mutation_of_an_event_is_read_as_a_JSON_reader_reads_it(string name)
    {
        var (dialect, before, json) = Events[name];
        Assert.All(EventMutations.Of(json), mutation => Assert.Equal(Read(dialect, before, Plain(dialect, mutation)), Read(dialect, before, mutation)));
    }

    [Fact]
    public void Counts_that_change_with_every_event_are_told_as_they_come()
    {
        int[] counts = [3, 9, 10, 10, 999_999_999, 1_000_000_000, 0, 7];
        string[] events = [.. counts.Select(count => Thought.Replace("3}", $"3,\"candidatesTokenCount\": {count}, \"x\":[\"\u00e4: {count}, \"]}}", StringComparison.Ordinal))];
        var last = events[^1].Replace("{", "{ ", StringComparison.Ordinal);
        Assert.Equal(
            Read(new GeminiDialect(), [.. events.Select(json => Encoding.UTF8.GetString(Plain(new GeminiDialect(), Encoding.UTF8.GetBytes(json))))], Encoding.UTF8.GetBytes(last)),
            Read(new GeminiDialect(), events, Encoding.UTF8.GetBytes(last)));
    }

    private static byte[] Plain(Dialect dialect, byte[] mutation)
    {
        if (dialect is not GeminiDialect || mutation[0] != '{')
        {
            return [(byte)' ', .. mutation];
        }

        var isEmpty = mutation.AsSpan(1).TrimStart(" \n"u8) is [(byte)'}', ..];
        return [(byte)'{', .. Encoding.UTF8.GetBytes(Unknown), .. isEmpty ? [] : ","u8.ToArray(), .. mutation[1..]];
    }

    // Once more after the mutation: what it was must not show in how the next event is read.
    private static string Read(Dialect dialect, string[] before, byte[] mutation)
    {
        var (log, decoder) = (new ResponseLog(), dialect.CreateStreamDecoder());
        byte[][] events = [.. before.Select(Encoding.UTF8.GetBytes), mutation, .. before.TakeLast(1).Select(Encoding.UTF8.GetBytes)];
        try
        {
            foreach (var each in events)
            {
                decoder.Read(dialect is BedrockConverseDialect ? "contentBlockDelta"u8 : default, each, log);
            }
        }
        catch (JsonException)
        {
            return "no JSON of this form";
        }

        var said = new StringBuilder();
        for (var i = 0; i < log.Entries.Count; i++)
        {
            var entry = log.Entries[i];
            said.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{entry.Kind} {entry.Part} {(entry.Value is RawEvent raw ? raw.Data.Replace(Unknown + ",", "", StringComparison.Ordinal).TrimStart() : entry.Usage ?? entry.Value)}"));
        }

        return said.Append(CultureInfo.InvariantCulture, $"{log.Id} {log.Model} {log.FinishReason} {decoder.Error}").ToString();
    }
}
