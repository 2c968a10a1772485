using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Tests.Json;

public sealed class Utf8JsonReaderTextTests
{
    [Theory]
    [InlineData("""   "plain"   """, "plain")]
    [InlineData("""   "q\"b\\s\/n\nt\tr\rb\bf\f"   """, "q\"b\\s/n\nt\tr\rb\bf\f")]
    [InlineData("""   "\u00e9 \ud83d\ude00 😀"   """, "é 😀 😀")]
    [InlineData("""   "nul \u0000."   """, "nul \0.")]
    public void A_text_is_read_with_its_escapes(string json, string expected) => Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void A_lone_half_of_a_pair_is_kept_for_the_next_delta_to_complete()
    {
        Assert.Equal("a \ud83d.", Read("""   "a \ud83d."   """u8.ToArray()));
        Assert.Equal("\ude00\n\ud83d\t é\\", Read("""   "\ude00\n\ud83d\t é\\"   """u8.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Bytes_that_are_no_text_are_replaced(bool escaped)
    {
        byte[] json = [(byte)'"', (byte)'a', 0xC3, 0x28, .. escaped ? "\\n"u8 : "\n "u8[1..], (byte)'"'];

        Assert.Equal(escaped ? "a\ufffd(\n" : "a\ufffd( ", Read(json));
    }

    [Theory]
    [InlineData("12", 12L)]
    [InlineData("\"12\"", 12L)]
    [InlineData("12.0", 12L)]
    [InlineData("1e3", 1000L)]
    [InlineData("12.5", null)]
    [InlineData("-1", null)]
    [InlineData("1e400", null)]
    [InlineData("\"many\"", null)]
    [InlineData("null", null)]
    [InlineData("true", null)]
    [InlineData("[1]", null)]
    [InlineData("{\"a\":1}", null)]
    public void A_count_is_read_leniently(string json, long? expected)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        Assert.Equal(expected, reader.ReadCount());
        Assert.False(reader.Read());
    }

    private static string Read(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return reader.ReadText();
    }
}
