using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Parsing.Tools;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Descriptions from documentation comments.</summary>
public sealed class ToolDocumentationTests
{
    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void A_comment_is_read_whether_or_not_the_compiler_parses_it(DocumentationMode mode)
    {
        var tool = Assert.Single(ToolBench.Of(
            """
            public static class Library
            {
            #if NEVER
                /// <summary>Left out.</summary>
            #endif
                /// <summary>
                /// Looks a <c>book</c> up
                ///   by its <paramref name="title"/>.
                /// </summary>
                /// <param name="title">The exact &amp; whole title.</param>
                [LlmTool] public static int Find(string title) => 1;
            }
            """,
            mode).Model.Tools);
        Assert.Equal("Looks a book up by its title.", tool.Description);
        Assert.Equal("The exact & whole title.", Assert.Single(tool.Parameters).Description);
    }

    [Fact]
    public void A_block_comment_is_read() =>
        Assert.Equal("Finds a book.", Assert.Single(ToolBench.Of(
            """
            public static class Library
            {
                /** <summary>Finds
                 *  a book.</summary> */
                [LlmTool] public static int Find(string title) => 1;
            }
            """).Model.Tools).Description);

    [Fact]
    public void Description_attributes_stand_in()
    {
        var tool = Assert.Single(ToolBench.Of("""
            public static class Library
            {
                [LlmTool, Description("Finds.")] public static int Find([Description("Its title.")] string title) => 1;
            }
            """).Model.Tools);
        Assert.Equal(("Finds.", "Its title."), (tool.Description, tool.Parameters[0].Description));
    }

    [Theory]
    [InlineData("<summary>See <see cref=\"M:A.B.Find(System.String)\"/> or <see langword=\"null\"/>.</summary>", "See Find or null.")]
    [InlineData("<summary>See <see cref=\"T:A.List`1\">the list</see>, <see href=\"https://example.org/a.b\"/>.</summary>", "See the list, https://example.org/a.b.")]
    [InlineData("<summary>One.<para>Two.</para>Three.</summary>", "One. Two. Three.")]
    [InlineData("<summary>&#65;&#x42;&quot;&nope;&</summary>", "AB\"&nope;&")]
    [InlineData("<summary>&#xD800;&#0;&#x110000;</summary>", "&#xD800;&#0;&#x110000;")]
    [InlineData("<summary></summary>", null)]
    [InlineData("<summary>never closed", null)]
    [InlineData("<summaryx>x</summaryx>", null)]
    [InlineData("<", null)]
    [InlineData("", null)]
    public void Markup_becomes_running_text(string xml, string? expected) => Assert.Equal(expected, ToolDocumentationReader.Read(xml).Summary);
}
