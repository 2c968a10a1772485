using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Tests.Dialects;

public class ClaudeModelTests
{
    [Theory]
    [InlineData("claude-sonnet-4-5", "sonnet", 405)]
    [InlineData("claude-sonnet-4-5-20250929", "sonnet", 405)]
    [InlineData("claude-opus-4-20250514", "opus", 400)]
    [InlineData("claude-opus-4.6", "opus", 406)]
    [InlineData("claude-4.6-opus", "opus", 406)]
    [InlineData("claude-4-sonnet-20250514", "sonnet", 400)]
    [InlineData("claude-3-7-sonnet-latest", "sonnet", 307)]
    [InlineData("claude-3-haiku-20240307", "haiku", 300)]
    [InlineData("claude-instant-1.2", "instant", 102)]
    [InlineData("claude-2.1", "claude", 201)]
    [InlineData("anthropic/Claude-Haiku-4.5", "haiku", 405)]
    [InlineData("us.anthropic.claude-opus-4-1-20250805-v1:0", "opus", 401)]
    [InlineData("anthropic.claude-sonnet-5-v1:0", "sonnet", 500)]
    [InlineData("anthropic.claude-v2:1", "claude", 201)]
    [InlineData("claude-sonnet-4@20250514", "sonnet", 400)]
    [InlineData("claude-opus-10-2", "opus", 1002)]
    [InlineData("claude-mythos-preview", "mythos", null)]
    [InlineData("claude", "claude", null)]
    [InlineData("deepseek-chat", "", null)]
    [InlineData("", "", null)]
    [InlineData("--", "", null)]
    public void An_id_tells_family_and_version(string id, string family, int? version) =>
        Assert.Equal(new ClaudeModel(family, version), ClaudeModel.Parse(id));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("fa-IR")]
    public void An_id_is_read_alike_in_every_culture(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Assert.Equal(new ClaudeModel("instant", 102), ClaudeModel.Parse("CLAUDE-INSTANT-1.2"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}
