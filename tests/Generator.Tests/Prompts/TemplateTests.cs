using Mirascope.Gen.Generator.Parsing.Prompts;

namespace Mirascope.Gen.Tests.Prompts;

/// <summary>How a template falls into sections, texts and holes.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("Hello", "USER[Hello]")]
    [InlineData("USER: Hello", "USER[Hello]")]
    [InlineData("USER:\nHello", "USER[Hello]")]
    [InlineData("USER:Hello", "USER[Hello]")]
    [InlineData("SYSTEM: Be brief.\nUSER: {q}\nASSISTANT: Yes\nUSER: More", "SYSTEM[Be brief.] USER[<q>] ASSISTANT[Yes] USER[More]")]
    [InlineData("SYSTEM:\n\n  Be brief.\n\n\nUSER:\n\n{q}\n\n", "SYSTEM[  Be brief.] USER[<q>]")]
    [InlineData("    SYSTEM:\n    Be\n      brief.\n    USER: {q}", "SYSTEM[Be\n  brief.] USER[<q>]")]
    [InlineData("\t\tUSER:\n\t\tA\n\t\t\tB", "USER[A\n\tB]")]
    [InlineData("  \tA\n  B", "USER[\tA\nB]")]
    [InlineData("USER: Explain what SUPERUSER: means", "USER[Explain what SUPERUSER: means]")]
    [InlineData("USER: A\n  SYSTEM: indented", "USER[A\n  SYSTEM: indented]")]
    [InlineData("USER: A\nUSER : B", "USER[A\nUSER : B]")]
    [InlineData("TOOL: A", "USER[TOOL: A]")]
    [InlineData("SYSTEM\uff1a A", "USER[SYSTEM\uff1a A]")]
    [InlineData("A\u2028SYSTEM: B", "USER[A\u2028SYSTEM: B]")]
    [InlineData("A\u000bSYSTEM: B", "USER[A\u000bSYSTEM: B]")]
    [InlineData("USER: A\r\nASSISTANT: B\rUSER: C", "USER[A] ASSISTANT[B] USER[C]")]
    [InlineData("A\r\n\r\nB\rC", "USER[A\r\n\r\nB\rC]")]
    [InlineData("A \t\nB  ", "USER[A \t\nB  ]")]
    [InlineData("todo:list {a:list} {b : c}", "USER[todo:list <a|list> <b| c>]")]
    [InlineData("{{a}} {{{a}}} }}{{", "USER[{a} {<a>} }{]")]
    [InlineData("{a}{b}", "USER[<a><b>]")]
    [InlineData("{ a . B }", "USER[<a.B>]")]
    [InlineData("{@class.@event}", "USER[<class.event>]")]
    [InlineData("\u200d\u3000{a}", "USER[\u200d\u3000<a>]")]
    [InlineData("MESSAGES: {h}\nUSER: {q}", "MESSAGES[<h>] USER[<q>]")]
    [InlineData("MESSAGES:\n  {h}\n", "MESSAGES[  <h>]")]
    public void Template_reads_as(string template, string expected)
    {
        var (sections, _) = TemplateReader.Read(template);
        Assert.Equal(expected, string.Join(" ", sections.Select(Show)));
    }

    private static string Show(TemplateSection section) => $"{section.Role}[{string.Concat(section.Pieces.Select(Show))}]";

    private static string Show(TemplatePiece piece) => piece switch
    {
        TemplateText text => text.Text,
        TemplateHole hole => $"<{string.Join(".", hole.Path.Select(name => name.Name))}{(hole.Format is null ? "" : "|" + hole.Format)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(piece), piece, null),
    };
}
