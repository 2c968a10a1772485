using Mirascope.Gen.Tests.Caching;

namespace Mirascope.Gen.Tests.Robustness;

public class HintNameTests
{
    [Fact]
    public void Names_are_unique_whatever_the_case_and_hold_only_safe_characters()
    {
        const string Call = "[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"{0})] [Prompt(\"Hi\")] public static partial System.Threading.Tasks.Task<string> ";
        static string Declare(string method, string name = "") => string.Format(System.Globalization.CultureInfo.InvariantCulture, Call, name) + method + "\n";
        var text = $$"""
            using Mirascope.Gen;
            namespace Spaß.@class
            {
                public static partial class Calls<T> { {{Declare("RunAsync(System.Threading.CancellationToken token = default);")}} }
                public static partial class Calls<T1, T2> { {{Declare("RunAsync(System.Threading.CancellationToken token = default);")}} }
                public static partial class calls { {{Declare("runasync(System.Threading.CancellationToken token = default);")}} {{Declare("@async(System.Threading.CancellationToken token = default);")}} }
                public static partial class Calls
                {
                    {{Declare("RunAsync(System.Threading.CancellationToken token = default);", ", Name = \"A\"")}}
                    {{Declare("RunAsync<T>(System.Threading.CancellationToken token = default);", ", Name = \"B\"")}}
                    {{Declare("RUNASYNC(System.Threading.CancellationToken token = default);", ", Name = \"C\"")}}
                    public static partial class Nested { {{Declare("Größe(System.Threading.CancellationToken token = default);")}} }
                }
            }
            """;
        var result = new IncrementalRun(("Calls.cs", text)).Result;

        Assert.Null(result.Exception);
        var names = result.GeneratedSources.Select(source => source.HintName).ToList();
        Assert.Equal(8, names.Count);
        Assert.Equal(8, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.DoesNotMatch("[<>:@#*?\"|\\\\/ ]", name));
    }

    [Fact]
    public void A_name_depends_on_nothing_but_the_method()
    {
        const string Text = "using Mirascope.Gen; static partial class C { [LlmCall(\"openai\", \"gpt-4o\")] [Prompt(\"Hi\")] public static partial System.Threading.Tasks.Task<string> RunAsync(System.Threading.CancellationToken token = default); }";
        var first = new IncrementalRun(("One.cs", Text)).Result.GeneratedSources.Single().HintName;
        var second = new IncrementalRun(("Two.cs", "// other\n" + Text.Replace("Hi", "Ho", StringComparison.Ordinal))).Result.GeneratedSources.Single().HintName;
        Assert.Equal(first, second);
    }
}
