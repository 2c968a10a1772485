using System.Text;
using System.Text.Json;
using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>The quick reading of a text delta and the plain one must never differ.</summary>
public sealed class TextDeltaTests
{
    private const string Head = "{\"type\":\"response.output_text.delta\"";

    [Theory]
    [InlineData(true, ""","sequence_number":4,"item_id":"m","output_index":0,"content_index":0,"delta":"ä 😀","logprobs":[],"obfuscation":"x"}""", "ä 😀")]
    [InlineData(true, ""","content_index":0,"delta":"{}]:","item_id":"m","logprobs":[],"output_index":0,"sequence_number":24}""", "{}]:")]
    [InlineData(true, ""","output_index":0,"delta":""}""", "")]
    [InlineData(true, ""","output_index":0,"delta":"a","delta":"b"}""", "b")]
    [InlineData(false, ""","output_index":0,"delta":"a\"b\n"}""", "a\"b\n")]
    [InlineData(false, """, "output_index":0,"delta":"a"}""", "a")]
    [InlineData(false, ""","output_index":0,"delta":"a"} """, "a")]
    [InlineData(false, ""","output_index":0,"delta":"a","x":1}""", "a")]
    [InlineData(false, ""","output_index":0,"delta":"a","logprobs":[{"token":"a"}]}""", "a")]
    [InlineData(false, ""","output_index":0,"delta":"a","delta":null}""", "a")]
    [InlineData(false, ""","output_index":0,"delta":"a","type":"response.refusal.delta"}""", "")]
    [InlineData(false, ""","output_index":00,"delta":"a"}""", null)]
    [InlineData(false, ""","output_index":0,"delta":"a"}}""", null)]
    [InlineData(false, ""","output_index":0,"delta":"a",}""", null)]
    [InlineData(false, ""","output_index":0,"delta":"a" "item_id":"m"}""", null)]
    [InlineData(false, ""","output_index":0,"delta":"a""", null)]
    [InlineData(false, ""","output_index":0,"delta":"a","item_id":"m"]""", null)]
    [InlineData(false, ",\"output_index\":0,\"delta\":\"a\tb\"}", null)]
    public void An_event_is_read_quickly_or_plainly_to_the_same_text(bool isQuick, string rest, string? text)
    {
        Assert.Equal(isQuick, OpenAIResponsesTextDelta.TryRead(Encoding.UTF8.GetBytes(Head + rest), out _, out _, out _));
        if (text is null)
        {
            Assert.ThrowsAny<JsonException>(() => Decoded.Events(Head + rest));
        }
        else
        {
            Assert.Equal(text, Decoded.Events(Head + rest, Decoded.Completed()).Text);
        }
    }

    [Fact]
    public void Items_and_parts_are_told_apart()
    {
        Assert.True(OpenAIResponsesTextDelta.TryRead(Encoding.UTF8.GetBytes(Head + ",\"content_index\":2,\"output_index\":13,\"delta\":\"a\"}"), out var item, out var part, out var text));
        Assert.Equal((13, 2, "a"), (item, part, text));
        Assert.False(OpenAIResponsesTextDelta.TryRead(Encoding.UTF8.GetBytes(Head + ",\"output_index\":1000000000,\"delta\":\"a\"}"), out _, out _, out _));
    }
}
