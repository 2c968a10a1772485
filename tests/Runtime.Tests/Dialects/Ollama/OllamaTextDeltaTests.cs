using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.Ollama;
using static Mirascope.Gen.Tests.Dialects.Ollama.OllamaWire;

namespace Mirascope.Gen.Tests.Dialects.Ollama;

/// <summary>The quick reading of a line and the plain one must never differ.</summary>
public sealed class OllamaTextDeltaTests
{
    private const string Head = """{"model":"m1","created_at":"2026-01-01T00:00:00Z","message":{"role":"assistant",""";

    [Theory]
    [InlineData(true, """ "content":"ä 😀"},"done":false}""", "ä 😀", "")]
    [InlineData(true, """ "content":""},"done":false}""", "", "")]
    [InlineData(true, """ "content":"{}]:"},"done":false}""", "{}]:", "")]
    [InlineData(true, """ "content":"","thinking":"hm"},"done":false}""", "", "hm")]
    [InlineData(false, """ "content":"a","thinking":"hm"},"done":false}""", "a", "hm")]
    [InlineData(false, """ "thinking":"hm","content":""},"done":false}""", "", "hm")]
    [InlineData(false, """ "content":"a\"b\n"},"done":false}""", "a\"b\n", "")]
    [InlineData(false, """ "content":"a" },"done":false}""", "a", "")]
    [InlineData(false, """ "content":"a"},"done":false,"x":1}""", "a", "")]
    [InlineData(false, """ "content":"a","x":{}},"done":false}""", "a", "")]
    [InlineData(false, """ "content":"a","content":"b"},"done":false}""", "b", "")]
    [InlineData(false, """ "content":"a"},"done":true}""", "a", "")]
    [InlineData(false, """ "content":null},"done":false}""", "", "")]
    [InlineData(false, """ "content":"a"},"done":false}}""", null, null)]
    [InlineData(false, """ "content":"a"},"done":false""", null, null)]
    [InlineData(false, """ "content":"a""", null, null)]
    [InlineData(false, " \"content\":\"a\tb\"},\"done\":false}", null, null)]
    public void A_line_is_read_quickly_or_plainly_to_the_same_text(bool isQuick, string rest, string? text, string? thought)
    {
        var line = Head + rest.TrimStart();
        Assert.Equal(isQuick, OllamaTextDelta.TryRead(Encoding.UTF8.GetBytes(line), out _, out _));
        if (text is null)
        {
            Assert.ThrowsAny<JsonException>(() => Stream(Line("{}"), line));
        }
        else
        {
            var (log, _) = Stream(Line("{}"), line);
            Assert.Equal((text, thought), (log.Join(EntryKind.Text), log.Join(EntryKind.Thought)));
        }
    }

    [Theory]
    [InlineData("""{"model":"m\"1","created_at":"x","message":{"role":"assistant","content":"a"},"done":false}""")]
    [InlineData("""{"model":"m1","created_at":"\u0041","message":{"role":"assistant","content":"a"},"done":false}""")]
    [InlineData("""{"model":"m1","created_at":5,"message":{"role":"assistant","content":"a"},"done":false}""")]
    [InlineData("""{"model":"m1","message":{"role":"assistant","content":"a"},"done":false}""")]
    public void What_stands_before_the_text_must_be_plain(string line)
    {
        Assert.False(OllamaTextDelta.TryRead(Encoding.UTF8.GetBytes(line), out _, out _));
        Assert.Equal("a", Stream(Line("{}"), line).Log.Join(EntryKind.Text));
    }
}
