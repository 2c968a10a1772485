using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Diagnostics;

public class PromptDiagnosticsTests
{
    [Theory]
    [InlineData("MG2002", "[|\"\"|]", "")]
    [InlineData("MG2002", "[|\"  \\n\"|]", "")]
    [InlineData("MG2002", "[|null!|]", "")]
    [InlineData("MG2003", "\"a [|{|] b\"", "")]
    [InlineData("MG2003", "\"a [|}|] b\"", "")]
    [InlineData("MG2003", "\"a [|{}|] b\"", "")]
    [InlineData("MG2003", "\"[|{ \\\"a\\\": 1 }|]\"", "")]
    [InlineData("MG2003", "\"[|{a.}|]\"", "string a")]
    [InlineData("MG2003", "\"[|{a:}|]\"", "string a")]
    [InlineData("MG2003", "\"[|{a,10}|]\"", "string a")]
    [InlineData("MG2003", "\"{a} [|{a[0]}|]\"", "string a")]
    [InlineData("MG2003", "\"[|{a.ToString()}|]\"", "string a")]
    [InlineData("MG2004", "\"Recommend a {[|gener|]} book\"", "string genre")]
    [InlineData("MG2004", "\"{a} {[|missing|]}\"", "string a")]
    [InlineData("MG2004", "\"{[|A|]}\"", "string a")]
    [InlineData("MG2004", "\"{[|anything|]}\"", "")]
    [InlineData("MG2005", "\"{a.[|Lenght|]}\"", "string a")]
    [InlineData("MG2005", "\"{a.Length.[|Nothing|]}\"", "string a")]
    [InlineData("MG2005", "\"{a.[|Empty|]}\"", "string a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "object a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "dynamic a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "string[] a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "List<string> a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "Action a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "(int, int) a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "Message a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "IReadOnlyList<Message> a")]
    [InlineData("MG2006", "\"[|{a:list}|]\"", "List<object> a")]
    [InlineData("MG2006", "\"[|{cancellationToken}|]\"", "")]
    [InlineData("MG2006", "\"SYSTEM: [|{a}|]\\nUSER: Hello\"", "ImagePart a")]
    [InlineData("MG2006", "\"USER: Hello\\nASSISTANT: [|{a}|]\"", "List<ImagePart> a")]
    [InlineData("MG2006", "\"[|{a:list}|]\"", "List<ImagePart> a")]
    [InlineData("MG2006", "\"[|{a}|]\"", "ToolResultPart a")]
    [InlineData("MG2012", "\"[|{a:F2}|]\"", "ImagePart a")]
    [InlineData("MG2007", "\"Hello\"", "string [|name|]")]
    [InlineData("MG2007", "\"{a}\"", "string a, int [|b|]")]
    [InlineData("MG2008", "\"[|Be brief.|]\\nUSER: {a}\"", "string a")]
    [InlineData("MG2009", "\"[|MESSAGES:|]\\nUSER: Hello\"", "")]
    [InlineData("MG2009", "\"[|MESSAGES:|] see {a}\\nUSER: Hello\"", "Message[] a")]
    [InlineData("MG2009", "\"[|MESSAGES:|] {a} {a}\\nUSER: Hello\"", "Message[] a")]
    [InlineData("MG2010", "\"MESSAGES: [|{a}|]\"", "string a")]
    [InlineData("MG2010", "\"MESSAGES: [|{a:list}|]\"", "Message[] a")]
    [InlineData("MG2010", "\"MESSAGES: [|{a}|]\"", "Message a")]
    [InlineData("MG2010", "\"MESSAGES: [|{a}|]\"", "List<Message?> a")]
    [InlineData("MG2011", "\"[|SYSTEM:|]\\nUSER: Hello\"", "")]
    [InlineData("MG2014", "\"[|SYSTEM:|] Be brief.\"", "")]
    [InlineData("MG2014", "\"SYSTEM: Be brief.\\n[|SYSTEM:|] Be kind.\"", "")]
    [InlineData("MG2012", "\"[|{a:F2}|]\"", "string a")]
    [InlineData("MG2012", "\"[|{a:F2}|]\"", "bool a")]
    [InlineData("MG2012", "\"[|{a:list}|]\"", "string a")]
    [InlineData("MG2012", "\"[|{a:Q9}|]\"", "int a")]
    [InlineData("MG2012", "\"[|{a:X2}|]\"", "decimal a")]
    [InlineData("MG2012", "\"[|{a:D}|]\"", "double? a")]
    [InlineData("MG2012", "\"[|{a:q}|]\"", "DateTime a")]
    [InlineData("MG2012", "\"[|{a:yy}|]\"", "Guid a")]
    [InlineData("MG2012", "\"[|{a:F2}|]\"", "DayOfWeek? a")]
    [InlineData("MG2012", "\"[|{a:x}|]\"", "TimeSpan a")]
    [InlineData("MG2012", "\"[|{a:list}|]\"", "int a")]
    [InlineData("MG2012", "\"[|{a:lists}|]\"", "List<string> a")]
    [InlineData("MG2013", "\"[|System:|] be brief\"", "")]
    [InlineData("MG2013", "\"First\\n  [|USER:|] be brief\"", "")]
    public void Prompt_is_wrong_at(string id, string argument, string parameters) =>
        DiagnosticAssert.Reports(CallSource.Prompt(argument, parameters), id);

    [Fact]
    public void Prompt_is_missing() => DiagnosticAssert.Reports(
        CallSource.Class("[LlmCall(Provider.OpenAI, \"gpt-4o-mini\")] public static partial Task<string> [|AskAsync|](CancellationToken cancellationToken = default);"),
        "MG2001");

    [Theory]
    [InlineData("[|$\"|]Recommend a {genre} book\"")]
    [InlineData("\"Recommend \" + [|$@\"|]a {genre} book\"")]
    public void Prompt_is_interpolated(string argument)
    {
        var run = GeneratorRun.Of(CallSource.Prompt(argument, "string genre"));
        var found = Assert.Single(run.Diagnostics);
        Assert.Equal(("MG2003", run.Source.Spans[0]), (found.Id, found.Location.SourceSpan));
        Assert.Equal(["CS0103"], run.CompilerDiagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("\"\\t\\u00e9\\x41\\U0001F600{[|b|]}\"")]
    [InlineData("@\"\"\"quoted\"\" {[|b|]}\"")]
    [InlineData("\"\"\"in one line {[|b|]}\"\"\"")]
    [InlineData("\"\"\"\"\n        A \"\"\" line\n\n          {[|b|]} {{here}}\n        \"\"\"\"")]
    [InlineData("\"\"\"\r\n        A line\r\n          {[|b|]}\r\n        \"\"\"")]
    [InlineData("\"joined \" + (\"by {[|b|]}\" + @\" plus\")")]
    [InlineData("[|Elsewhere.Template|]")]
    [InlineData("[|\"part \" + Elsewhere.Template|]")]
    [InlineData("template: \"{[|b|]}\"")]
    public void Span_is_found_in_every_kind_of_literal(string argument) => DiagnosticAssert.Reports(
        CallSource.Prompt(argument, "int a") + "public static class Elsewhere { public const string Template = \"{b}\"; }",
        "MG2004");

    [Fact]
    public void Record_has_no_text_of_its_own_unless_it_is_written() => DiagnosticAssert.Reports(
        CallSource.Prompt("\"[|{a}|] {b}\"", "Plain a, Told b") + "public record Plain(int X); public record Told(int X) { public override string ToString() => \"told\"; }",
        "MG2006");

    [Fact]
    public void Messages_name_the_one_that_was_meant() => Assert.Equal(
        "'gener' is no parameter of 'Calls.AskAsync'; did you mean 'genre'?",
        GeneratorRun.Of(CallSource.Prompt("\"{gener}\"", "string genre")).Diagnostics.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Pragma_silences_a_warning()
    {
        var run = GeneratorRun.Of("#pragma warning disable MG2007, MG1010\n" + CallSource.Prompt("\"Hello\"", "string name"));
        Assert.True(Assert.Single(run.Diagnostics, diagnostic => diagnostic.Id == "MG2007").IsSuppressed);
    }
}
