namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Every recorded exchange of the family, whoever answered, against what a plain reading of the rules makes of it.</summary>
public sealed class RecordingTests
{
    private static readonly RecordedExchanges Recorded = new("openai-chat", Decoded.Driver);

    [Fact]
    public void Every_recorded_exchange_decodes_as_expected() => Recorded.AssertDecode(400);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string culture) => Recorded.AssertDecode(400, culture);
}
