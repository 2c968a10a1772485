using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Benchmarks.Generation;

/// <summary>Consumer sources with any number of declared calls, one class in one file each.</summary>
internal static class CallSources
{
    public static string Create(int index, string comment) => new StringBuilder()
        .Append("using System.Threading;\nusing System.Threading.Tasks;\nusing Mirascope.Gen;\n\nnamespace Consumer;\n\n")
        .Append("// ").Append(comment).Append('\n')
        .Append("public static partial class Calls").Append(index.ToString(CultureInfo.InvariantCulture)).Append("\n{\n")
        .Append("""
                /// <summary>Recommends one book.</summary>
                [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200)]
                [Prompt("Recommend a {genre} book of about {pages} pages")]
                public static partial RecommendStream RecommendAsync(string genre, int pages, CancellationToken cancellationToken = default);
            """)
        .Append("\n}\n")
        .ToString();
}
