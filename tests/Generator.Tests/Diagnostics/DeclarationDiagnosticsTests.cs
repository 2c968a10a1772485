using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Diagnostics;

public class DeclarationDiagnosticsTests
{
    private const string Attributes = """[LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("Hello")]""";
    private const string Token = "CancellationToken cancellationToken = default";

    [Theory]
    [InlineData("MG1001", "public static Task<string> [|AskAsync|](" + Token + ");")]
    [InlineData("MG1003", "public static partial [|int|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|Task|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|void|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|Task<int>|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|Task<string?>|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|IAsyncEnumerable<int>|] AskAsync(" + Token + ");")]
    [InlineData("MG1003", "public static partial [|ref string|] AskAsync(" + Token + ");")]
    [InlineData("MG1010", "public static partial Task<string> [|AskAsync|]();")]
    [InlineData("MG1011", "public static Task<string> [|AskAsync|](" + Token + ") => Task.FromResult(\"\");")]
    [InlineData("MG1011", "public static partial Task<string> [|AskAsync|](" + Token + "); public static partial Task<string> AskAsync(" + Token + ") => Task.FromResult(\"\");")]
    public void Declaration_is_wrong_at(string id, string method) =>
        DiagnosticAssert.Reports(CallSource.Class(Attributes + " " + method), id);

    [Fact]
    public void Containing_types_are_not_partial() => DiagnosticAssert.Reports(
        CallSource.File($$"""
            public partial class Outer
            {
                public static class [|Inner|]
                {
                    {{Attributes}} public static partial Task<string> AskAsync({{Token}});
                }
            }
            """),
        "MG1002");

    [Fact]
    public void Outer_type_is_not_partial() => DiagnosticAssert.Reports(
        CallSource.File($$"""
            public class [|Outer|]
            {
                public static partial class Inner
                {
                    {{Attributes}} public static partial Task<string> AskAsync({{Token}});
                }
            }
            """),
        "MG1002");

    [Fact]
    public void Overload_without_a_name_emits_what_the_first_has() => DiagnosticAssert.Reports(
        CallSource.Class($$"""
            {{Attributes}} public static partial AskStream AskAsync({{Token}});
            [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{year}")] public static partial AskStream [|AskAsync|](int year, {{Token}});
            """),
        "MG1004");

    [Theory]
    [InlineData("internal enum Shelf { Left }", "Task<AskResponse>")]
    [InlineData("internal enum Shelf { Left }", "AskStream")]
    public void Tool_names_a_type_less_accessible_than_the_call(string type, string returns) => DiagnosticAssert.Reports(
        CallSource.File($$"""
            {{type}}
            public static partial class Calls
            {
                /// <summary>Looks.</summary>
                /// <param name="shelf">Where.</param>
                [LlmTool] internal static string Look(Shelf shelf) => "";
                [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Calls)]), Prompt("Hello")] public static partial {{returns}} [|AskAsync|]({{Token}});
            }
            """),
        "MG1006");

    [Theory]
    [InlineData("public static async partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("public abstract partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("public static extern partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("static partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("public static partial Task<string> AskAsync(__arglist);")]
    [InlineData("public static partial Task<string> AskAsync(string, " + Token + ");")]
    [InlineData("public static partial Task<string> AskAsync(string a, string a, " + Token + ");")]
    [InlineData("public static partial Task<string> AskAsync<T, T>(" + Token + ");")]
    [InlineData("public static partial Task< AskAsync(" + Token + ");")]
    [InlineData("public static partial AskAsync(" + Token + ");")]
    public void Declaration_that_does_not_compile_never_makes_the_generator_throw(string method) =>
        Assert.NotNull(GeneratorRun.Of(CallSource.Class(Attributes + " " + method)).Diagnostics);

    [Fact]
    public void Named_call_gives_way_to_one_that_is_called_so() => DiagnosticAssert.Reports(
        CallSource.Class($$"""
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Name = [|"Ask"|]), Prompt("Hello")] public static partial AskStream FirstAsync({{Token}});
            {{Attributes}} public static partial AskStream AskAsync({{Token}});
            {{Attributes}} public static partial AskStream [|Ask|]({{Token}});
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Name = "Other"), Prompt("Hello")] public static partial OtherStream SecondAsync({{Token}});
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Name = [|"Other"|]), Prompt("Hello")] public static partial OtherStream ThirdAsync({{Token}});
            """),
        "MG1004",
        "MG1004",
        "MG1004");

    [Theory]
    [InlineData("public static int AskResponse;")]
    [InlineData("public static void AskResponse() { }")]
    [InlineData("public static int AskResponse { get; set; }")]
    public void Emitted_name_belongs_to_a_member(string member) => DiagnosticAssert.Reports(
        CallSource.Class($"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\", Name = [|\"Ask\"|]), Prompt(\"Hello\")] public static partial Task<AskResponse> Get({Token}); {member}"), "MG1004");

    [Fact]
    public void Emitted_name_is_that_of_the_containing_type() => DiagnosticAssert.Reports(
        CallSource.File($"public static partial class AskTool {{ /// <summary>Tells the time.</summary>\n[LlmTool] public static string Now() => \"\"; [LlmCall(Provider.OpenAI, \"gpt-4o-mini\", Tools = [typeof(AskTool)]), Prompt(\"Hello\")] public static partial Task<string> [|AskAsync|]({Token}); }}"), "MG1004");

    [Theory]
    [InlineData("ref int count")]
    [InlineData("out int count")]
    public void Parameter_is_a_reference(string parameter) => DiagnosticAssert.Reports(
        CallSource.Class($"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"{{count}}\")] public static partial Task<string> AskAsync([|{parameter}|], {Token});"), "MG1009");

    [Fact]
    public void Parameter_is_a_pointer() => DiagnosticAssert.Reports(
        CallSource.Class($"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"[|{{count}}|]\")] public static unsafe partial Task<string> AskAsync([|int* count|], {Token});"), "MG2006", "MG1009");

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"two words\"")]
    [InlineData("\"1st\"")]
    [InlineData("null")]
    public void Name_is_no_identifier(string name) => DiagnosticAssert.Reports(
        CallSource.Attribute($"Provider.OpenAI, \"gpt-4o-mini\", Name = [|{name}|]"), "MG1005");

    [Fact]
    public void Instance_class_has_no_client() => DiagnosticAssert.Reports(
        CallSource.File($"public partial class Desk {{ {Attributes} public partial Task<string> [|AskAsync|]({Token}); }}"), "MG1007");

    [Fact]
    public void Instance_class_has_two_clients() => DiagnosticAssert.Reports(
        CallSource.File($"public partial class Desk(LlmClient a, LlmClient b) {{ private readonly LlmClient _a = a, _b = b; {Attributes} public partial Task<string> [|AskAsync|]({Token}); }}"), "MG1008");

    [Fact]
    public void Primary_constructor_has_two_clients() => DiagnosticAssert.Reports(
        CallSource.File($"public partial class Desk(LlmClient a, LlmClient b) {{ {Attributes} public partial Task<string> [|AskAsync|]({Token}); }}"), "MG1008");

    [Fact]
    public void Parameter_hides_the_client()
    {
        var run = DiagnosticAssert.Reports(
            CallSource.File($"public partial class Desk(LlmClient client) {{ [LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"{{client}}\")] public partial Task<string> [|AskAsync|](string client, {Token}); }}"), "MG1007");
        Assert.EndsWith("its parameter 'client' hides the LlmClient of 'Desk'; give the parameter another name", run.Diagnostics[0].GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AksStream")]
    [InlineData("AskAsyncStream")]
    [InlineData("Task<AskStream>")]
    [InlineData("AskResponse")]
    [InlineData("Task<AksResponse>")]
    [InlineData("Task<AskTool>")]
    public void Return_type_is_nearly_an_emitted_one(string type)
    {
        var run = GeneratorRun.Of(CallSource.Class($"{Attributes} public static partial [|{type}|] AskAsync({Token});"));
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(("MG1003", run.Source.Spans[0]), (found.Id, found.Location.SourceSpan));
        Assert.Contains("return AskStream, ", found.GetMessage(null), StringComparison.Ordinal);
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("CS0246", diagnostic.Id));
    }

    [Fact]
    public void Async_is_the_compilers_to_report()
    {
        var run = GeneratorRun.Of(CallSource.Class(
            $"{Attributes} public static async partial Task<string> AskAsync({Token}); {Attributes} public static async partial IAsyncEnumerable<string> TellAsync({Token});"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["CS1994", "CS1994"], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("Provider.OpenAi, \"m\"", "CS0117")]
    [InlineData("Provider.OpenAI", "CS7036")]
    [InlineData("\"openai\", Guid.Empty.ToString()", "CS0182")]
    public void Argument_that_does_not_compile_is_the_compilers_to_report(string arguments, string error)
    {
        var run = GeneratorRun.Of(CallSource.Attribute(arguments));
        Assert.Empty(run.Diagnostics);
        Assert.Equal([error], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("throw new", run.File, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static partial Task<string> AskAsync(" + Token + ");")]
    [InlineData("public static string Ask() => \"\";")]
    public void Prompt_belongs_to_no_call(string method)
    {
        var run = GeneratorRun.Of(CallSource.Class($"[[|Prompt(\"Hello\")|]] {method}"));
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(("MG1015", run.Source.Spans[0]), (found.Id, found.Location.SourceSpan));
    }

    [Fact]
    public void Prompt_and_call_by_their_long_names() => GeneratorRun.Of(CallSource.File(
        $"using Ask = Mirascope.Gen.LlmCallAttribute; static partial class Calls {{ [PromptAttribute(\"Hello\"), Mirascope.Gen.LlmCallAttribute(\"openai\", \"gpt-4o-mini\")] public static partial Task<string> AskAsync({Token}); [Ask(\"openai\", \"gpt-4o-mini\"), Prompt(\"Hello\")] public static partial Task<string> TellAsync({Token}); }}")).AssertClean();

    [Fact]
    public void Client_of_the_base_class_is_private() => DiagnosticAssert.Reports(
        CallSource.File($"public class Base {{ private LlmClient? _client; }} public partial class Desk : Base {{ {Attributes} public partial Task<string> [|AskAsync|]({Token}); }}"), "MG1007");

    [Fact]
    public void Type_is_file_local() => DiagnosticAssert.Reports(
        CallSource.File($"file static partial class Calls {{ {Attributes} public static partial Task<string> [|AskAsync|]({Token}); }}"), "MG1012");

    [Theory]
    [InlineData("void Method() { [[|LlmCall(\"openai\", \"gpt-4o-mini\")|]] static void Local() { } }")]
    [InlineData("int Property { [[|LlmCall(\"openai\", \"gpt-4o-mini\")|]] get => 1; }")]
    [InlineData("[[|LlmCall(\"openai\", \"gpt-4o-mini\")|]] public static Calls operator +(Calls a, Calls b) => a;")]
    public void Something_else_than_a_method_is_marked(string member) =>
        DiagnosticAssert.Reports(CallSource.File($"public partial class Calls {{ {member} }}"), "MG1013");

    [Fact]
    public void Language_is_older_than_what_is_written()
    {
        var run = GeneratorRun.Of(CallSource.Class($"{Attributes} public static partial AskStream AskAsync({Token});"), Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp11);
        Assert.Equal("MG1014", Assert.Single(run.Diagnostics).Id);
        Assert.Empty(run.CompilerDiagnostics);
    }
}
