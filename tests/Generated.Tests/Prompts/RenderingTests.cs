using System.Globalization;

namespace Mirascope.Gen.Tests.Prompts;

public class RenderingTests
{
    [Theory]
    [Trait("Fault", "B05")]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("fi-FI")]
    public void Values_are_formatted_in_the_invariant_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var sent = Messages(RenderingCalls.ScalarsAsync(1234.5m, -0.5, new DateTime(2026, 1, 2), DayOfWeek.Friday, true, null, 0.25, -7));
            Assert.Equal([(MessageRole.User, "1234.50 -0.5 2026-01-02 Friday 5 True  25 % (007)")], sent);
            Assert.Equal("Items:\n-1.5\n2\n---\n", Assert.Single(Messages(RenderingCalls.ListsAsync([-1.5, 2], null))).Text);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Lists_are_one_item_a_line_and_groups_parted_by_a_blank_line()
    {
        Assert.Equal(
            "Items:\n1\n---\na\nb\n\n\n\nc\n",
            Assert.Single(Messages(RenderingCalls.ListsAsync([1], [["a", "b"], null, ["c", null]]))).Text);
        Assert.Equal("Items:\n\n---\n", Assert.Single(Messages(RenderingCalls.ListsAsync(null, null))).Text);
    }

    [Fact]
    public void Members_are_read_and_a_null_on_the_way_is_empty()
    {
        Assert.Equal("Dune by Herbert, 412 pages, a b", Assert.Single(Messages(RenderingCalls.MembersAsync(new("Dune", new("Herbert"), 412), "a", "b"))).Text);
        Assert.Equal("Dune by ,  pages, a b", Assert.Single(Messages(RenderingCalls.MembersAsync(new("Dune", null, null), "a", "b"))).Text);
        Assert.Equal(" by ,  pages, a b", Assert.Single(Messages(RenderingCalls.MembersAsync(null, "a", "b"))).Text);
    }

    [Fact]
    public void Text_keeps_its_indentation_and_every_character() => Assert.Equal(
        [
            (MessageRole.System, "    Keep \"this\" \\n and \"\"\"that\"\"\" and { {x} } {{x}}.\n\n  Tabs\ttoo."),
            (MessageRole.User, "before"),
            (MessageRole.Assistant, "Yes?"),
            (MessageRole.User, "{x}"),
        ],
        Messages(RenderingCalls.TextAsync("{x}", [Message.User("before")])));

    [Fact]
    public void Parts_stand_in_their_place_and_the_layout_around_them_is_left_out()
    {
        var (cover, picture, sound) = (Picture(1), Picture(2), AudioPart.FromBytes(new byte[] { 3 }, "audio/wav"));
        var user = Content(RenderingCalls.PartsAsync("book", cover, new(picture), [new TextPart("and "), sound], "{cover}", [cover, picture]))[1];
        Assert.Equal(
            [new TextPart("This is the book:"), cover, picture, new TextPart("and "), sound, new TextPart("What does it {show}?\n{cover}"), cover, picture],
            user);

        Assert.Equal([new TextPart("This is the book:What does it {show}?\nx")], Content(RenderingCalls.PartsAsync("book", null, null, null, "x", []))[1]);
        Assert.Equal([cover], Content(RenderingCalls.PictureAsync(cover))[0]);
    }

    [Fact]
    public void Text_that_cannot_be_seen_in_source_is_the_same_when_sent() =>
        Assert.Equal("a\u2028b\u00adc\0d\r\ne\ud83d\ude00 x {0}", Assert.Single(Messages(RenderingCalls.EscapedAsync("x"))).Text);

    [Fact]
    public void No_history_is_no_message() =>
        Assert.Equal(["System", "Assistant", "User"], Messages(RenderingCalls.TextAsync("x", null)).Select(message => message.Role.ToString()));

    private static List<(MessageRole Role, string Text)> Messages(LlmStream stream) => [.. stream.Request.Messages.Select(message => (message.Role, message.Text))];

    private static IReadOnlyList<ContentPart>[] Content(LlmStream stream) => [.. stream.Request.Messages.Select(message => message.Content)];

    private static ImagePart Picture(byte content) => ImagePart.FromBytes(new[] { content }, "image/png");
}
