using System.Globalization;
using Mirascope.Gen.Tests.Caching;

namespace Mirascope.Gen.Tests.Robustness;

public class CultureTests
{
    private const string First = """
        using System.Threading;
        using Mirascope.Gen;

        public static class Library
        {
            /// <summary>Finds a book.</summary>
            [LlmTool]
            public static string FindItInIstanbul(string title, double price = -0.5, decimal rate = 1.25m, int count = -3) => title;
        }

        public static partial class ICalls
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 1200, Temperature = 0.75, TopP = 0.5, PresencePenalty = -1.5, Tools = [typeof(Library)])]
            [Prompt("It costs {price:F2} and {count}")]
            public static partial InquireStream InquireAsync(decimal price, int count, CancellationToken cancellationToken = default);
        }
        """;

    private const string Second = """
        using System.Threading;
        using System.Threading.Tasks;
        using Mirascope.Gen;

        public static partial class Others
        {
            [LlmCall(Provider.Anthropic, "claude-sonnet-4-5", Temperature = 0.1)]
            [Prompt("Hi")]
            public static partial Task<string> HiAsync(CancellationToken cancellationToken = default);
        }
        """;

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Generated_text_is_the_same_bytes_in_every_culture_and_file_order(string culture)
    {
        var expected = Texts(CultureInfo.InvariantCulture, ("A.cs", First), ("B.cs", Second));
        Assert.Equal(expected, Texts(CultureInfo.GetCultureInfo(culture), ("A.cs", First), ("B.cs", Second)));
        Assert.Equal(expected, Texts(CultureInfo.GetCultureInfo(culture), ("B.cs", Second), ("A.cs", First)));
        Assert.DoesNotContain('\r', string.Concat(expected.Select(each => each.Text)));
    }

    private static List<(string Name, string Text)> Texts(CultureInfo culture, params (string, string)[] files)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            return
            [
                .. new IncrementalRun(files).Result.GeneratedSources
                    .Select(source => (source.HintName, source.SourceText.ToString()))
                    .OrderBy(each => each.HintName, StringComparer.Ordinal),
            ];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
