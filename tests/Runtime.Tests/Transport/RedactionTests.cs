using System.Text;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Transport;

public class RedactionTests
{
    private const string Key = "canary-6f1d9c27b04e8a35";
    private static readonly Redaction Redaction = new([Key]);

    [Fact]
    public void The_key_is_hidden_wherever_it_is_echoed() =>
        Assert.Equal("{\"x\":\"Bearer ***\"}", Redaction.Body(Encoding.UTF8.GetBytes($"{{\"x\":\"Bearer {Key}\"}}"), isCut: false));

    [Fact]
    public void A_key_that_is_cut_off_at_the_end_is_hidden_too()
    {
        for (var length = 4; length < Key.Length; length++)
        {
            Assert.Equal("got ***", Redaction.Body(Encoding.UTF8.GetBytes($"got {Key[..length]}"), isCut: true));
        }
    }

    [Fact]
    public void Controls_and_characters_that_reorder_text_are_replaced_and_lines_kept() =>
        Assert.Equal("a\n\tb\uFFFD[31m\uFFFDc\uFFFD", Redaction.Text("a\n\tb\u001b[31m\u202Ec\0"));

    [Fact]
    public void Bytes_that_are_no_text_become_replacement_characters() =>
        Assert.Equal("\uFFFD\uFFFDA\uFFFD", Redaction.Body([0xFF, 0xC3, (byte)'A', 0], isCut: false));

    [Fact]
    public void A_line_is_printable_and_has_an_end() => Assert.Equal("a?b???…", Redaction.Line("a\nb\u001b\u00e9\0" + new string('x', 10_000), 6));

    [Fact]
    public void A_stand_in_for_a_key_is_not_hunted_for() => Assert.Equal("a key to it", new Redaction(["key"]).Text("a key to it"));
}
