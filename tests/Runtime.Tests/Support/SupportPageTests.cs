namespace Mirascope.Gen.Tests.Support;

/// <summary>The page of supported features says what is so, and is written by these tests where a variable asks for that.</summary>
public sealed class SupportPageTests
{
    private const string Boundary = "# Answers\n";

    private static readonly string Page = Path.Combine(SharedData.Repository, "docs", "support.md");

    private static readonly Lazy<Task<string>> Text = new(ReadAsync);

    [Fact]
    public async Task The_page_says_what_requests_are_taken()
    {
        var requests = await SupportPage.WriteRequestsAsync();
        var text = await Text.Value;
        var isSo = text.StartsWith(requests + "\n" + Boundary, StringComparison.Ordinal);
        Assert.True(isSo, "docs/support.md does not say what is so. Run this test with MIRASCOPE_WRITE_DOCS=1, and look at the difference.");
    }

    [Fact]
    public async Task Every_mark_for_answers_was_seen_in_a_recording()
    {
        var seen = await RecordedAnswers.SeeAsync();
        var text = await Text.Value;
        var marks = SupportPage.MarksOf(text[text.IndexOf(Boundary, StringComparison.Ordinal)..]).ToList();
        Assert.NotEmpty(marks);
        Assert.DoesNotContain(marks, mark => !seen.TryGetValue(mark.Provider, out var features) || !features.Contains(mark.Column));
    }

    private static async Task<string> ReadAsync()
    {
        if (Environment.GetEnvironmentVariable("MIRASCOPE_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(Page, await SupportPage.WriteRequestsAsync() + "\n" + SupportPage.WriteAnswers(await RecordedAnswers.SeeAsync()));
        }

        return (await File.ReadAllTextAsync(Page)).ReplaceLineEndings("\n");
    }
}
