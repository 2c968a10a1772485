using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.AnthropicMessages;
using static Mirascope.Gen.Tests.Dialects.AnthropicMessages.AnthropicWire;

namespace Mirascope.Gen.Tests.Dialects.AnthropicMessages;

/// <summary>The quick reading of a text delta and the plain one must never differ.</summary>
public class AnthropicTextDeltaTests
{
    [Theory]
    [InlineData(true, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"ä 😀"}}""", "ä 😀")]
    [InlineData(true, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":""}}""", "")]
    [InlineData(true, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"{}]:"}      } """, "{}]:")]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a\"b\n"}}""", "a\"b\n")]
    [InlineData(false, """{"type": "content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}""", "a")]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a" }}""", "a")]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"},"x":1}""", "a")]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a","x":{}}}""", "a")]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a","text":"b"}}""", "b")]
    [InlineData(false, """{"type":"content_block_delta","index":0.0,"delta":{"type":"text_delta","text":"a"}}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":00,"delta":{"type":"text_delta","text":"a"}}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":,"delta":{"type":"text_delta","text":"a"}}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":4294967296,"delta":{"type":"text_delta","text":"a"}}""", null)]
    [InlineData(true, """{"type":"content_block_delta","index":1,"delta":{"type":"text_delta","text":"a"}}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}}}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}},""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a"}""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"a""", null)]
    [InlineData(false, """{"type":"content_block_delta","index":0""", null)]
    [InlineData(false, "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"a\tb\"}}", null)]
    public void An_event_is_read_quickly_or_plainly_to_the_same_text(bool isQuick, string payload, string? text)
    {
        Assert.Equal(isQuick, AnthropicTextDelta.TryRead(Encoding.UTF8.GetBytes(payload), out _, out _));
        var start = Start(0, """{"type":"text","text":""}""");
        if (text is null)
        {
            Assert.ThrowsAny<JsonException>(() => Stream(start, payload));
        }
        else
        {
            Assert.Equal(text, Stream(start, payload).Log.ToResponse().Content);
        }
    }

    [Fact]
    public void The_indexes_of_many_blocks_are_read()
    {
        var (log, _) = Stream(Enumerable.Range(0, 12).Concat([999_999, 1_000_000, int.MaxValue]).SelectMany(index => new[]
        {
            Start(index, """{"type":"text","text":""}"""),
            Text(index, $"{index} "),
        }));
        Assert.Equal("0 1 2 3 4 5 6 7 8 9 10 11 999999 1000000 2147483647 ", log.ToResponse().Content);
    }
}
