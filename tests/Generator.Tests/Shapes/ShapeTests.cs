using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Shapes;

/// <summary>Every legal place and form of a declaration compiles without a word from the compiler or from us.</summary>
public class ShapeTests
{
    private const string Attributes = """[LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("Say {text}")]""";
    private const string Static = Attributes + " public static partial AskStream AskAsync(string text, CancellationToken cancellationToken = default);";
    private const string Instance = Attributes + " public partial AskStream AskAsync(string text, CancellationToken cancellationToken = default);";

    [Theory]
    [InlineData("static partial class Calls { " + Static + " }")]
    [InlineData("internal sealed partial class Calls { " + Static + " }")]
    [InlineData("public abstract partial class Calls<T, U> where T : class { " + Static + " }")]
    [InlineData("public partial struct Calls { " + Static + " }")]
    [InlineData("public readonly partial struct Calls { " + Static + " }")]
    [InlineData("public ref partial struct Calls { " + Static + " }")]
    [InlineData("public partial record Calls { " + Static + " }")]
    [InlineData("public partial record class Calls(int X) { " + Static + " }")]
    [InlineData("public partial record struct Calls(int X) { " + Static + " }")]
    [InlineData("public partial interface ICalls { " + Static + " }")]
    [InlineData("public partial interface ICalls<in T, out U> { [LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"{text}\")] public static partial Task<string> AskAsync(string text, CancellationToken cancellationToken = default); }")]
    [InlineData("public partial class Outer<T> { internal partial record Middle<U> { private protected partial struct Inner { " + Static + " } } }")]
    [InlineData("namespace A.B { namespace C { public static partial class Calls { " + Static + " } } }")]
    [InlineData("namespace A.B; public static partial class Calls { " + Static + " }")]
    [InlineData("namespace @class.@event; public static partial class @namespace<@int> { " + Static + " }")]
    [InlineData("namespace Mirascope.Gen.Users; public static partial class Calls { " + Static + " }")]
    [InlineData("public static unsafe partial class Calls { " + Static + " }")]
    public void Containing_type(string type) => GeneratorRun.Of(CallSource.File(type)).AssertClean();

    [Theory]
    [InlineData("public sealed partial class Calls(LlmClient client) { " + Instance + " }")]
    [InlineData("public sealed partial class Calls(LlmClient client) { private readonly LlmClient _client = client; " + Instance + " }")]
    [InlineData("public sealed partial class Calls(LlmClient request) { " + Instance + " }")]
    [InlineData("public partial record Calls(LlmClient Client) { " + Instance + " }")]
    [InlineData("public partial record struct Calls(LlmClient Client) { " + Instance + " }")]
    [InlineData("public partial struct Calls(LlmClient client) { " + Instance + " }")]
    [InlineData("public readonly partial struct Calls(LlmClient client) { " + Instance + " }")]
    [InlineData("public partial class Calls { public required LlmClient Client { get; init; } " + Instance + " }")]
    [InlineData("public partial class Calls { public LlmClient? @class { get; set; } " + Instance + " }")]
    [InlineData("public partial class Calls { private readonly LlmClient _client = null!; public LlmClient Client => _client; " + Instance + " }")]
    [InlineData("public partial interface ICalls { LlmClient Client { get; } " + Instance + " }")]
    [InlineData("public interface IHas { LlmClient Client { get; } } public partial interface ICalls : IHas { " + Instance + " }")]
    [InlineData("public class Base(LlmClient client) { protected LlmClient Client { get; } = client; } public partial class Calls(LlmClient client) : Base(client) { " + Instance + " }")]
    [InlineData("public class Base { protected internal readonly LlmClient Client = null!; } public partial class Calls : Base { " + Instance + " }")]
    public void Client(string type) => GeneratorRun.Of(CallSource.File(type)).AssertClean();

    [Theory]
    [InlineData("public virtual")]
    [InlineData("internal")]
    [InlineData("protected")]
    [InlineData("private")]
    [InlineData("protected internal")]
    [InlineData("private protected")]
    [InlineData("internal virtual")]
    [InlineData("public unsafe")]
    public void Modifiers(string modifiers) => GeneratorRun.Of(CallSource.File(
        $"public partial class Calls(LlmClient client) {{ {Instance.Replace("public", modifiers, StringComparison.Ordinal)} }}")).AssertClean();

    [Fact]
    public void Override_sealed_and_new() => GeneratorRun.Of(CallSource.File($$"""
        public abstract class Base { protected LlmClient Client = null!; public abstract Task<string> AskAsync(string text, CancellationToken cancellationToken = default); public Task<string> TellAsync(string text, CancellationToken cancellationToken = default) => Task.FromResult(text); }
        public partial class Calls : Base
        {
            {{Attributes}} public sealed override partial Task<string> AskAsync(string text, CancellationToken cancellationToken);
            {{Attributes}} public new partial Task<string> TellAsync(string text, CancellationToken cancellationToken = default);
        }
        """)).AssertClean();

    [Theory]
    [InlineData("string text")]
    [InlineData("string? text")]
    [InlineData("string text = \"a\\\"b\\n\"")]
    [InlineData("in string text")]
    [InlineData("ref readonly int text")]
    [InlineData("scoped ReadOnlySpan<char> text")]
    [InlineData("ReadOnlySpan<char> text")]
    [InlineData("int? text = null")]
    [InlineData("DayOfWeek text = DayOfWeek.Friday")]
    [InlineData("Uri text")]
    [InlineData("System.Text.StringBuilder? text")]
    [InlineData("Guid text = default")]
    [InlineData("nint text")]
    public void Parameters(string parameter)
    {
        foreach (var returns in new[] { "AskStream", "LlmStream", "IAsyncEnumerable<string>", "Task<string>", "ValueTask<string>", "Task<CallResponse>", "ValueTask<AskResponse>" })
        {
            var source = Static.Replace("string text", parameter, StringComparison.Ordinal).Replace("AskStream", returns, StringComparison.Ordinal);
            GeneratorRun.Of(CallSource.File($"static partial class Calls {{ {source} }}")).AssertClean();
        }
    }

    [Theory]
    [InlineData("{@class} {event} {@event}", "string @class, int @event")]
    [InlineData("{request} {text} {client} {cancellationToken_}", "string request, string text, string client, string cancellationToken_")]
    [InlineData("{from} {await} {async} {global} {record} {field} {value} {when}", "int from, int await, int async, int global, int record, int field, int value, int when")]
    [InlineData("{a:list} {b:lists} {c:list}", "IReadOnlyList<string?> a, IEnumerable<int[]>? b, Dictionary<string, int>.KeyCollection c")]
    [InlineData("{a.Length} {b.Value.Year:D4} {c.Host.Length} {d.Days}", "string? a, KeyValuePair<string, DateTime> b, Uri c, TimeSpan? d")]
    [InlineData("{a:yyyy-MM-dd HH:mm} {b:\"x\\\"} {c:0.00;(0.00)}", "DateTime a, int b, decimal? c")]
    [InlineData("{größe} {名前}", "int größe, string 名前")]
    public void Placeholders(string template, string parameters) =>
        GeneratorRun.Of(CallSource.Prompt("@\"" + template.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", parameters)).AssertClean();

    [Theory]
    [InlineData("LlmStream")]
    [InlineData("IAsyncEnumerable<string>")]
    [InlineData("Task<string>")]
    [InlineData("Task<CallResponse>")]
    [InlineData("Task<AskResponse>")]
    [InlineData("AskStream")]
    [InlineData("Calls.AskStream")]
    [InlineData("Task<Calls.AskResponse>")]
    public void Tools_go_with_every_return_type(string returns) => GeneratorRun.Of(CallSource.Class($$"""
        /// <summary>Tells the time.</summary>
        [LlmTool] public static string Now() => "";
        [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Calls)]), Prompt("Hello")] public static partial {{returns}} AskAsync(CancellationToken cancellationToken = default);
        """)).AssertClean();

    [Fact]
    public void Call_and_the_types_of_its_tools_are_equally_accessible() => GeneratorRun.Of(CallSource.File("""
        internal enum Shelf { Left }
        public static partial class Calls
        {
            /// <summary>Looks.</summary>
            /// <param name="shelf">Where.</param>
            [LlmTool] internal static string Look(Shelf shelf) => "";
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Calls)]), Prompt("Hello")] internal static partial AskStream AskAsync(CancellationToken cancellationToken = default);
            [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Calls)]), Prompt("Hello")] public static partial LlmStream TellAsync(CancellationToken cancellationToken = default);
        }
        """)).AssertClean();

    [Theory]
    [InlineData("#nullable disable\n", "string text")]
    [InlineData("#pragma warning disable CS0612, CS0618\n", "[Obsolete] Old text")]
    [InlineData("", "[System.ComponentModel.Description(\"x\")] string text")]
    public void Surroundings(string before, string parameter) => GeneratorRun.Of(before + CallSource.File(
        $"[Obsolete] public class Old {{ public override string ToString() => string.Empty; }} static partial class Calls {{ {Static.Replace("string text", parameter.Replace("[Obsolete] ", "", StringComparison.Ordinal), StringComparison.Ordinal)} }}")).AssertClean();

    [Fact]
    public void Token_that_is_marked_already() => GeneratorRun.Of(CallSource.Class(
        "[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")] public static partial IAsyncEnumerable<string> AskAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default);")).AssertClean();

    [Fact]
    public void Five_hundred_placeholders() => GeneratorRun.Of(CallSource.Prompt(
        "\"" + string.Concat(Enumerable.Range(0, 500).Select(i => $"{{v{i}}}")) + "\"",
        string.Join(", ", Enumerable.Range(0, 500).Select(i => $"string v{i}")))).AssertClean();

    [Theory]
    [InlineData("<T>", "T text", "where T : IFormattable")]
    [InlineData("<T>", "T text", "where T : struct, Enum")]
    [InlineData("<T>", "T? text", "where T : struct, IFormattable")]
    [InlineData("<T>", "T text", "where T : unmanaged, ISpanFormattable")]
    [InlineData("<T>", "T text", "where T : Uri?")]
    [InlineData("<@class>", "@class text", "where @class : class, IFormattable, new()")]
    [InlineData("<T, U>", "T text", "where T : notnull, IFormattable where U : IEnumerable<T>")]
    public void Generic_method(string typeParameters, string parameter, string constraints) => GeneratorRun.Of(CallSource.File(
        $"static partial class Calls {{ {Static.Replace("AskAsync(", "AskAsync" + typeParameters + "(", StringComparison.Ordinal).Replace("string text", parameter, StringComparison.Ordinal).Replace(");", ") " + constraints + ";", StringComparison.Ordinal).Replace("\"gpt-4o-mini\") " + constraints, "\"gpt-4o-mini\")", StringComparison.Ordinal)} }}")).AssertClean();

    [Theory]
    [InlineData("this string text, params int[] numbers", "{text} {numbers:list}")]
    [InlineData("int[]? numbers, params string[]? more", "{numbers:list} {more:list}")]
    public void Token_need_not_be_last(string parameters, string template) => GeneratorRun.Of(CallSource.Class(
        $"[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"{template}\")] public static partial Task<string> AskAsync({parameters.Replace("params", "CancellationToken token, params", StringComparison.Ordinal)});")).AssertClean();

    [Theory]
    [InlineData("AskStream")]
    [InlineData("IAsyncEnumerable<string>")]
    [InlineData("Task<string>")]
    [InlineData("ValueTask<AskResponse>")]
    public void Parameters_are_called_like_what_is_emitted(string returns)
    {
        string[] names = ["request", "client", "response", "stream", "call", "messages", "prompt", "options", "tools", "text", "usage", "Rates", "CallRuntime", "System", "Mirascope", "AskStream", "AskResponse", "AskTool"];
        GeneratorRun.Of(CallSource.File($$"""
            namespace Shop.@event;
            public static partial class Calls<T>
            {
                [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(Clock)]), Prompt("{{string.Concat(names.Select(name => $"{{{name}}}"))}}")]
                public static partial {{returns}} AskAsync({{string.Join(", ", names.Select(name => "string " + name))}}, CancellationToken cancellationToken = default);
            }
            public static class Clock
            {
                /// <summary>Tells the time.</summary>
                [LlmTool] public static string Now() => "";
            }
            """)).AssertClean();
    }

    [Fact]
    public void Base_type_has_a_call_of_the_same_name() => GeneratorRun.Of(CallSource.File("""
        public partial class Base
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("Hello")] public static partial AskStream AskAsync(CancellationToken cancellationToken = default);
        }
        public partial class Derived : Base
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{year}")] public static partial AskStream AskAsync(int year, CancellationToken cancellationToken = default);
        }
        public partial interface IBase
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("Hello")] public static partial AskStream AskAsync(CancellationToken cancellationToken = default);
        }
        public partial interface IDerived : IBase
        {
            [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{year}")] public static partial AskStream AskAsync(int year, CancellationToken cancellationToken = default);
        }
        """)).AssertClean();

    [Fact]
    public void Overloads_with_names_and_twins_by_case() => GeneratorRun.Of(CallSource.Class("""
        [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{text}")] public static partial AskStream AskAsync(string text, CancellationToken cancellationToken = default);
        [LlmCall(Provider.OpenAI, "gpt-4o-mini", Name = "AskByYear"), Prompt("{year}")] public static partial AskByYearStream AskAsync(int year, CancellationToken cancellationToken = default);
        [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{text}")] public static partial askStream askAsync(string text, CancellationToken cancellationToken = default);
        [LlmCall(Provider.OpenAI, "gpt-4o-mini", Name = "Größe"), Prompt("{text}")] public static partial GrößeStream GrößeAsync(string text, CancellationToken cancellationToken = default);
        [LlmCall(Provider.OpenAI, "gpt-4o-mini"), Prompt("{text}")] public static partial Task<string> AskAsync<T>(string text, CancellationToken cancellationToken = default);
        """)).AssertClean();

    [Fact]
    public void Types_of_the_user_are_called_like_those_of_the_framework() => GeneratorRun.Of($$"""
        namespace Hostile;
        public class System { }
        public class Task { }
        public class String { }
        public class CancellationToken { }
        public class LlmRequest { }
        public class Message { }
        public class Generated { }
        public class Mirascope { }
        public class Func { }
        public static partial class Calls
        {
            public class Collections { }
            [global::Mirascope.Gen.LlmCall("openai", "gpt-4o-mini", Stop = new[] { "x" }), global::Mirascope.Gen.Prompt("SYSTEM: {items:list}\nMESSAGES: {history}\nUSER: {text}")]
            public static partial global::System.Threading.Tasks.Task<AskResponse> AskAsync(string[] items, global::Mirascope.Gen.Message[]? history, string text, global::System.Threading.CancellationToken token = default);
            [global::Mirascope.Gen.LlmCall("openai", "gpt-4o-mini"), global::Mirascope.Gen.Prompt("{text}")]
            public static partial TellStream TellAsync(string text, global::System.Threading.CancellationToken token = default);
            [global::Mirascope.Gen.LlmCall("openai", "gpt-4o-mini"), global::Mirascope.Gen.Prompt("{text}")]
            public static partial global::System.Collections.Generic.IAsyncEnumerable<string> TextAsync(string text, global::System.Threading.CancellationToken token = default);
        }
        """).AssertClean();

    [Theory]
    [InlineData("a\\\"b\\\\c")]
    [InlineData("\\u2028\\u2029\\u0085\\0\\r")]
    [InlineData("*/ // #if \\n#endif")]
    [InlineData("</c> <summary> &amp; ]]>")]
    public void Text_from_the_attribute_never_leaves_its_place(string text) => GeneratorRun.Of(CallSource.Class(
        $"[LlmCall(Provider.Ollama, \"m{text}\"), Prompt(\"{text}\\nnext {{a}}\")] public static partial AskStream AskAsync(string a, CancellationToken cancellationToken = default);")).AssertClean();

    [Fact]
    public void Documentation_is_repeated_with_its_references_resolved()
    {
        var file = GeneratorRun.Of(CallSource.Class("""
            /// <summary>
            /// Asks <see cref="Uri"/> &#x2028; and <see cref="Missing"/>.
            ///   Indented.
            /// </summary>
            /// <remarks>Mind.</remarks>
            /// <param name="text">A &lt;text&gt;.</param>
            /// <param name="cancellationToken">Stops it.</param>
            [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
            [Prompt("{text}")]
            public static partial Task<string> AskAsync(string text, CancellationToken cancellationToken = default);
            """)).File;
        Assert.Contains("<see cref=\"T:System.Uri\"/>", file, StringComparison.Ordinal);
        Assert.Contains("    ///   Indented.\n", file, StringComparison.Ordinal);
        Assert.Contains("    /// <remarks>Mind.<para>Answered by <c>gpt-4o-mini</c> of <c>openai</c>.</para></remarks>\n", file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.None)]
    [InlineData(Microsoft.CodeAnalysis.DocumentationMode.Parse)]
    public void Documentation_is_repeated_however_the_compiler_reads_it(Microsoft.CodeAnalysis.DocumentationMode mode)
    {
        var run = GeneratorRun.Of(
            CallSource.Class("/// <summary>Says it.</summary>\n[LlmCall(Provider.OpenAI, \"gpt-4o-mini\"), Prompt(\"Hello\")]\npublic static partial Task<string> AskAsync(CancellationToken cancellationToken = default);"),
            LanguageVersion.CSharp12,
            mode);
        Assert.Contains("    /// <summary>Says it.</summary>\n", run.AssertClean().File, StringComparison.Ordinal);
    }
}
