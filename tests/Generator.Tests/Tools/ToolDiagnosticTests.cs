using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>What is wrong with a tool is reported at the tool; what is wrong with a set, at the types.</summary>
public sealed class ToolDiagnosticTests
{
    [Theory]
    [InlineData("MG3003", "[LlmTool] public static int Find([|object|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|List<Dictionary<string, int>>|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|int[][]|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|int[,]|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|byte[]|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|Days|] title) => 1; [Flags] public enum Days { A = 1, B = 2 }")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|None|] title) => 1; public enum None;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|Node|] title) => 1; public record Node(int X);")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|dynamic?|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static int Find([|ReadOnlySpan<char>|] title) => 1;")]
    [InlineData("MG3003", "[LlmTool] public static unsafe int Find([|int*|] title) => 1;")]
    [InlineData("MG3004", "[LlmTool] public static [|object|] Find() => 1;")]
    [InlineData("MG3004", "[LlmTool] public static [|Task<object>|] Find() => null!;")]
    [InlineData("MG3004", "[LlmTool] public static [|Node|] Find() => null!; public record Node(IReadOnlyList<Node> Children);")]
    [InlineData("MG3004", "[LlmTool] public static [|Node|] Find() => null!; public record Node(int A, int a);")]
    [InlineData("MG3004", "[LlmTool] public static [|Empty|] Find() => null!; public class Empty;")]
    [InlineData("MG3004", "[LlmTool] public static [|(int, int)|] Find() => default;")]
    [InlineData("MG3004", "[LlmTool] public static [|Exception|] Find() => null!;")]
    [InlineData("MG3004", "[LlmTool] public static [|Func<int>|] Find() => null!;")]
    [InlineData("MG3004", "[LlmTool] public static [|Dictionary<int, int>|] Find() => null!;")]
    [InlineData("MG3004", "[LlmTool] public static [|IAsyncEnumerable<int>|] Find() => null!;")]
    [InlineData("MG3004", "static int x; [LlmTool] public static [|ref int|] Find() => ref x;")]
    [InlineData("MG3005", "[LlmTool] public int [|Find|]() => 1;")]
    [InlineData("MG3005", "interface I { [LlmTool] static abstract int [|Find|](); }")]
    [InlineData("MG3006", "[LlmTool] public static int [|Find|]<T>() => 1;")]
    [InlineData("MG3006", "class G<T> { [LlmTool] public static int [|Find|](T value) => 1; }")]
    [InlineData("MG3007", "[LlmTool] public static int Find(ref int [|x|]) => 1;")]
    [InlineData("MG3007", "[LlmTool] public static int Find(out int [|x|]) => x = 1;")]
    [InlineData("MG3007", "[LlmTool] public static int Find(ref readonly int [|x|]) => 1;")]
    [InlineData("MG3008", "[[|LlmTool(Name = \"find.book\")|]] public static int Find() => 1;")]
    [InlineData("MG3008", "[[|LlmTool(Name = \"\")|]] public static int Find() => 1;")]
    [InlineData("MG3008", "[LlmTool] public static int [|Größe|]() => 1;")]
    [InlineData("MG3008", "[LlmTool] public static int Find(string [|größe|]) => 1;")]
    [InlineData("MG3011", "[LlmTool] public static int Find(string [|output|]) => 1;")]
    [InlineData("MG3012", "[LlmTool] public static int Find([[|RegularExpression(\"(?=a)a\")|]] string code) => 1;")]
    [InlineData("MG3012", "[LlmTool] public static int Find([[|RegularExpression(\"(a)\\\\1\")|]] string code) => 1;")]
    [InlineData("MG3012", "[LlmTool] public static int Find([[|RegularExpression(\"[\")|]] string code) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|StringLength(3)|]] int x) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|Range(1, 3)|]] string x) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|Range(3, 1)|]] int x) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|Range(0.5, 3)|]] int x) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|Range(typeof(int), \"a\", \"b\")|]] int x) => 1;")]
    [InlineData("MG3013", "[LlmTool] public static int Find([[|Length(3, 1)|]] string x) => 1;")]
    public void A_broken_tool_is_reported_at_the_place(string id, string member) => DiagnosticAssert.Reports(
        $$"""
        using System; using System.Collections.Generic; using System.ComponentModel.DataAnnotations; using System.Threading.Tasks; using Mirascope.Gen;
        public class Library
        {
            {{member.Replace("[LlmTool", "/// <summary>Finds.</summary>\n[LlmTool", StringComparison.Ordinal).Replace("[[|LlmTool", "/// <summary>Finds.</summary>\n[[|LlmTool", StringComparison.Ordinal)}}
        }
        """,
        id);

    [Fact]
    public void A_tool_without_a_description_is_reported() =>
        DiagnosticAssert.Reports("using Mirascope.Gen; public static class Library { [LlmTool] public static int [|Find|]() => 1; }", "MG3010");

    [Fact]
    public void A_pragma_silences_what_is_reported()
    {
        const string Tool = "[LlmTool] public static int Find() => 1; }";
        Assert.Contains(Reported("using Mirascope.Gen; public static class Library {\n" + Tool), id => id == "MG3010");
        Assert.DoesNotContain(Reported("using Mirascope.Gen; public static class Library {\n#pragma warning disable MG3010\n" + Tool), id => id == "MG3010");

        static IEnumerable<string> Reported(string source) =>
            GeneratorRun.Of(source).Diagnostics.Where(diagnostic => !diagnostic.IsSuppressed).Select(diagnostic => diagnostic.Id);
    }

    [Fact]
    public void What_the_compiler_does_not_know_is_left_to_it() =>
        DiagnosticAssert.Reports("using Mirascope.Gen; public static class Library { /** <summary>x</summary> */ [LlmTool] public static Unknown Find(Missing x) => 1; }");

    [Fact]
    public void Types_without_tools_and_equal_names_are_reported()
    {
        var bench = ToolBench.Of(
            """
            public static class Library { [LlmTool] public static int Find() => 1; }
            public static class Shop { [LlmTool] public static int Find() => 1; }
            public static class Empty;
            public static class Closed { [LlmTool] private static int Open() => 1; }
            """,
            types: ["Library", "Shop", "Empty", "Closed"]).Compiles();
        Assert.Equal(
            [
                "MG3002: The tool 'find' is declared by 'Library.Find' and by 'Shop.Find'; give one of them another name with [LlmTool(Name = …)]",
                "MG3001: 'Empty' has no method marked [LlmTool]; mark the static methods that the model may call, or remove the type from Tools",
                "MG3009: The tool 'Closed.Open' is not accessible from 'Host'; make the method and its containing types at least internal",
            ],
            bench.Diagnostics);
    }

    [Theory]
    [InlineData("MG3004", "[LlmTool] public static async [|void|] Find() => await Task.Yield();")]
    [InlineData("MG3005", "public static int Find() { return Local(1); [[|LlmTool|]] static int Local(int x) => x; }")]
    [InlineData("MG3005", "public static int Find() { var local = [[|LlmTool|]] (int x) => x; return local(1); }")]
    public void A_method_cannot_be_a_tool(string id, string method) => Harness.DiagnosticAssert.Reports(
        Harness.CallSource.Class("/// <summary>Finds.</summary>\n" + method), id);

    [Fact]
    public void A_type_is_named_twice() => Assert.Equal(
        ["MG3002: The tool 'find' is declared by 'Library.Find' and by 'Library.Find'; name its type once in Tools"],
        ToolBench.Of("public static class Library { [LlmTool] public static int Find() => 1; }", types: ["Library", "Library"]).Compiles().Diagnostics);

    [Fact]
    public void Overloads_have_one_name() =>
        Assert.StartsWith("MG3002", Assert.Single(ToolBench.Of("public static class Library { [LlmTool] public static int Find() => 1; [LlmTool] public static int Find(int x) => 1; }").Diagnostics), StringComparison.Ordinal);

    [Fact]
    public void A_tool_of_another_project_is_reported_where_it_is_named()
    {
        var other = CSharpCompilation.Create(
            "Other",
            [CSharpSyntaxTree.ParseText(
                """
                using Mirascope.Gen;
                public static class Library
                {
                    /// <summary>Finds.</summary>
                    [LlmTool] public static int Find(object title) => 1;
                    /// <summary>Counts.</summary>
                    [LlmTool] public static int Count(string title) => 1;
                }
                """,
                cancellationToken: TestContext.Current.CancellationToken)],
            GeneratorRun.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var program = CSharpCompilation.Create(
            "Program",
            [CSharpSyntaxTree.ParseText(
                """
                using Mirascope.Gen;
                static partial class Librarian
                {
                    [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = new[] { typeof(Library) })]
                    [Prompt("Hi")]
                    public static partial PagesStream PagesAsync(System.Threading.CancellationToken cancellationToken = default);
                    public static string Description => PagesTool.Definitions[0].Description!;
                }
                """,
                cancellationToken: TestContext.Current.CancellationToken)],
            [.. GeneratorRun.References, other.ToMetadataReference()],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var result = CSharpGeneratorDriver.Create(new Mirascope.Gen.Generator.CallGenerator())
            .RunGenerators(program, TestContext.Current.CancellationToken).GetRunResult();
        var found = Assert.Single(result.Diagnostics);
        Assert.Equal(("MG3003", "typeof(Library)"), (found.Id, program.SyntaxTrees[0].GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan)));
        Assert.Contains("\"Counts.\"", result.Results[0].GeneratedSources.Single().SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_beginning_of_a_program_makes_the_generator_throw()
    {
        const string Program = """
            using Mirascope.Gen; using System.ComponentModel.DataAnnotations;
            public static class Library
            {
                /// <summary>Finds <see cref="x"/>.</summary><param name="title">T
                [LlmTool(Name = "find")] public static Book Find([Range(1, 3), RegularExpression("a(")] int? title = 2, params string[] tags) => new(1);
            }
            public record Book([property: System.Text.Json.Serialization.JsonPropertyName("p")] int Pages);
            static partial class Librarian
            {
                [LlmCall(Provider.OpenAI, "m", Tools = new[] { typeof(Library) })] [Prompt("Hi")] public static partial AStream AAsync();
            }
            """;
        for (var length = Program.Length; length > 0; length -= 7)
        {
            _ = GeneratorRun.Of(Program[..length]).Diagnostics;
        }
    }
}
