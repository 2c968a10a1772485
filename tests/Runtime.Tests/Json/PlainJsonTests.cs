using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Tests.Json;

public sealed class PlainJsonTests
{
    [Theory]
    [InlineData("0,", 0, ",")]
    [InlineData("7", 7, "")]
    [InlineData("12}", 12, "}")]
    [InlineData("999999999]", 999999999, "]")]
    public void A_whole_number_is_taken(string json, int expected, string rest)
    {
        ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(json);

        Assert.True(PlainJson.TryTakeNumber(ref left, out var number));
        Assert.Equal((expected, rest), (number, Encoding.UTF8.GetString(left)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("00")]
    [InlineData("01,")]
    [InlineData("1000000000")]
    [InlineData("x")]
    public void What_is_no_plain_number_stays(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        ReadOnlySpan<byte> left = bytes;

        Assert.False(PlainJson.TryTakeNumber(ref left, out _));
        Assert.Equal(bytes, left);
    }

    [Theory]
    [InlineData("\"", "")]
    [InlineData("a b\",", "a b")]
    [InlineData("é€\"", "é€")]
    public void A_text_without_escapes_is_taken_up_to_its_quote(string json, string expected)
    {
        ReadOnlySpan<byte> left = Encoding.UTF8.GetBytes(json);

        Assert.True(PlainJson.TryTakeText(ref left, out var text));
        Assert.Equal((expected, (byte)'"'), (Encoding.UTF8.GetString(text), left[0]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a\\n\"")]
    [InlineData("a\n\"")]
    public void A_text_with_escapes_or_without_end_stays(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        ReadOnlySpan<byte> left = bytes;

        Assert.False(PlainJson.TryTakeText(ref left, out _));
        Assert.Equal(bytes, left);
    }
}
