using System.Text;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>The decoder reads past a beginning it has seen before; nobody may be able to tell.</summary>
public sealed class StreamHeadTests
{
    private const string Head = """{"id":"a1","model":"m1","created":1,"choices":[{"index":0,"delta":{""";

    [Theory]
    [InlineData("\"content\":\"x\"}}]}")]
    [InlineData("\"content\":\"x\"},\"finish_reason\":\"length\"}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}")]
    [InlineData("\"reasoning\":\"x\"}},{\"index\":1,\"delta\":{\"content\":\"y\"}}]}")]
    [InlineData("\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}}]}")]
    [InlineData("\"audio\":{\"id\":\"s\"},\"annotations\":[{\"type\":\"t\",\"a\":[1]}]}}]}")]
    [InlineData("\"content\":[{\"type\":\"text\",\"text\":\"x\"},{\"type\":\"odd\"}]}}]}")]
    [InlineData("},\"delta\":{\"content\":\"x\"}}]}")]
    [InlineData("},\"index\":1}]}")]
    [InlineData("}}],\"error\":{\"odd\":1}}")]
    [InlineData("}}],\"x_groq\":{\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2}}}")]
    [InlineData("}}],\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]}")]
    public void A_known_beginning_changes_nothing_of_what_follows(string rest)
    {
        const string Known = Head + "\"content\":\"\"}}]}";
        string[] tail = [Head + rest, Head + rest, "[DONE]"];

        // The other stream never has a beginning twice: its white space differs from chunk to chunk.
        var spaced = tail[..2].Select((chunk, i) => new string(' ', i + 1) + chunk);

        Assert.Equal(Describe(Decoded.Events([Known, .. spaced, "[DONE]"])), Describe(Decoded.Events([Known, Known, .. tail])));
    }

    [Theory]
    [InlineData("""{"usage":{"prompt_tokens":1,"completion_tokens":2},"choices":[{"index":0,"delta":{"content":"x"}}]}""")]
    [InlineData("""{"choices":[{"index":0,"finish_reason":"length","delta":{"content":"x"}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"x"},"delta":{"content":"y"}}]}""")]
    [InlineData("""{"choices":[{"index":0,"delta":{"content":"x"}},{"index":0,"delta":{"content":"y"}}]}""")]
    [InlineData("""{"choices":[],"choices":[{"index":0,"delta":{"content":"y"}}]}""")]
    public void A_beginning_that_says_something_is_read_each_time(string chunk)
    {
        const string Start = Head + "\"content\":\"\"}}]}";
        const string Stop = """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

        Assert.Equal(
            Describe(Decoded.Events(Start, chunk, " " + chunk, Stop, chunk, "  " + chunk, "[DONE]")),
            Describe(Decoded.Events(Start, chunk, chunk, Stop, chunk, chunk, "[DONE]")));
    }

    [Fact]
    public void A_delta_costs_its_text_and_its_entry()
    {
        var log = new ResponseLog();
        var decoder = new OpenAIChatDialect(OpenAIChatQuirks.None).CreateStreamDecoder();
        var chunk = Encoding.UTF8.GetBytes(Head + "\"content\":\" word\"},\"logprobs\":null,\"finish_reason\":null}],\"usage\":null,\"obfuscation\":\"x1\"}");
        decoder.Read(default, chunk, log);
        decoder.Read(default, chunk, log);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 4096; i++)
        {
            decoder.Read(default, chunk, log);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 4096, 32, 32 + 64);
    }

    private static string Describe(DecodedAnswer decoded)
    {
        var text = new StringBuilder().Append(decoded.Error).Append(decoded.IsComplete).Append(decoded.ToolText());
        for (var i = 0; i < decoded.Log.Entries.Count; i++)
        {
            var entry = decoded.Log.Entries[i];
            text.Append('\n').Append(entry.Kind).Append(entry.Part).Append(entry.Value is RawEvent raw ? raw.Name + raw.Data.Trim() : entry.Text?.Trim() ?? entry.Value);
        }

        return text.ToString();
    }
}
