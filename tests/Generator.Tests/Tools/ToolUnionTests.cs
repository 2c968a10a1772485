namespace Mirascope.Gen.Tests.Tools;

/// <summary>Unions of every legal kind of tool compile without a word of the compiler.</summary>
public sealed class ToolUnionTests
{
    [Theory]
    [InlineData("void Find(string title)", "")]
    [InlineData("Task FindAsync(string title, CancellationToken cancellationToken)", "")]
    [InlineData("ValueTask FindAsync()", "")]
    [InlineData("ValueTask<int> FindAsync()", "ToolOutput<int>")]
    [InlineData("string? Find()", "ToolOutput<string?>")]
    [InlineData("Task<string> Find()", "ToolOutput<string>")]
    [InlineData("decimal? Find()", "ToolOutput<decimal?>")]
    [InlineData("Genre Find()", "ToolOutput<global::Genre>")]
    [InlineData("Genre? Find()", "ToolOutput<global::Genre?>")]
    [InlineData("Guid? Find()", "ToolOutput<global::System.Guid?>")]
    [InlineData("DateTimeOffset Find()", "ToolOutput<global::System.DateTimeOffset>")]
    [InlineData("Uri? Find()", "ToolOutput<global::System.Uri?>")]
    [InlineData("byte[] Find()", "ToolOutput<byte[]>")]
    [InlineData("Book Find()", "ToolOutput<global::Book>")]
    [InlineData("Task<Book?> Find()", "ToolOutput<global::Book?>")]
    [InlineData("Point? Find()", "ToolOutput<global::Point?>")]
    [InlineData("IShape Find()", "ToolOutput<global::IShape>")]
    [InlineData("IReadOnlyList<Book?> Find()", "ToolOutput<global::System.Collections.Generic.IReadOnlyList<global::Book?>>")]
    [InlineData("List<int?>? Find()", "ToolOutput<global::System.Collections.Generic.List<int?>?>")]
    [InlineData("string?[][] Find()", "ToolOutput<string?[][]>")]
    [InlineData("Dictionary<string, List<Point?>> Find()", "ToolOutput<global::System.Collections.Generic.Dictionary<string, global::System.Collections.Generic.List<global::Point?>>>")]
    [InlineData("IReadOnlyDictionary<string, IReadOnlyDictionary<string, Book>>? Find()", "ToolOutput<global::System.Collections.Generic.IReadOnlyDictionary<string, global::System.Collections.Generic.IReadOnlyDictionary<string, global::Book>>?>")]
    [InlineData("ToolOutput Find()", "")]
    [InlineData("Task<ToolOutput<Book>> Find()", "ToolOutput<global::Book>")]
    public void A_result_of_every_kind_is_written(string signature, string output)
    {
        var emitted = ToolBench.Of($$"""
            public enum Genre { Fantasy, @class }
            public record Named(string Name);
            public sealed record Book(string Title, Genre? Genre, IReadOnlyList<Point> Points, Dictionary<string, double>? Ratings, Uri? Link) : Named(Title)
            {
                [System.Text.Json.Serialization.JsonIgnore] public Book? Next { get; init; }
                [System.Text.Json.Serialization.JsonPropertyName("i s b n")] public string Isbn => "";
                public int @int { get; init; }
                public int this[int index] => index;
                internal object? Hidden { get; init; }
            }
            public readonly record struct Point(int X, int? Y, (int, int)? Tuple = null) { [System.Text.Json.Serialization.JsonIgnore] public (int, int)? Tuple { get; init; } = Tuple; }
            public interface IArea { double Area { get; } }
            public interface IShape : IArea { string Name { get; } }
            public static class Library
            {
                /// <summary>Finds.</summary>
                [LlmTool] public static {{signature}} => throw new NotSupportedException();
            }
            """).Compiles().Emitted;
        Assert.Contains($"Task<global::Mirascope.Gen.{(output.Length > 0 ? output : "ToolOutput")}> InvokeAsync(", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_clash_get_a_suffix()
    {
        var bench = ToolBench.Of(
            """
            public static class Library
            {
                [LlmTool] public static int Find(string call, string output, string failed, string find, string toString, string Title, string title, int @class, int _1) => 1;
                [LlmTool] public static int Invalid(bool invokeAsync, bool equals, bool value0, bool arguments, bool index, bool findTool, bool pagesToolReader) => 1;
                [LlmTool(Name = "pages")] public static int PagesTool() => 1;
                [LlmTool] public static int Match() => 1;
                [LlmTool] public static int Call() => 1;
                [LlmTool] public static int TResult() => 1;
                [LlmTool] public static int @new(int Parameters0) => 1;
                [LlmTool] public static int @new_() => 1;
                [LlmTool] public static int PagesToolReader() => 1;
                [LlmTool] public static int ReadFind() => 1;
                [LlmTool] public static int find_(Find_ find) => 1;
                public enum Find_ { A, @class }
            }
            public static class Other
            {
                [LlmTool(Name = "other_find")] public static int Find() => 1;
            }
            """,
            types: ["Library", "Other"]).Compiles();
        Assert.Equal(
            ["Find", "InvalidTool", "PagesToolTool", "MatchTool", "CallTool", "TResultTool", "new", "new_", "PagesToolReaderTool", "ReadFind", "find_", "FindTool"],
            bench.Model.Tools.Select(tool => tool.CaseName));
        Assert.Equal(
            ["CallValue", "OutputValue", "FailedValue", "FindValue", "ToStringValue", "Title", "TitleValue", "Class", "_1"],
            bench.Model.Tools[0].Parameters.Select(parameter => parameter.Property));
        Assert.Equal(
            [
                "MG3011: The name 'Invalid' is taken in the emitted union; what is emitted for it is named 'InvalidTool'",
                "MG3011: The name 'PagesTool' is taken in the emitted union; what is emitted for it is named 'PagesToolTool'",
                "MG3011: The name 'Match' is taken in the emitted union; what is emitted for it is named 'MatchTool'",
                "MG3011: The name 'Call' is taken in the emitted union; what is emitted for it is named 'CallTool'",
                "MG3011: The name 'TResult' is taken in the emitted union; what is emitted for it is named 'TResultTool'",
                "MG3011: The name 'PagesToolReader' is taken in the emitted union; what is emitted for it is named 'PagesToolReaderTool'",
                "MG3011: The name 'Find' is taken in the emitted union; what is emitted for it is named 'FindTool'",
            ],
            bench.Diagnostics);
    }

    [Fact]
    public void Two_parses_of_the_same_text_are_equal_and_a_changed_type_is_not()
    {
        const string Source = "public static class Library { [LlmTool] public static Book Find(string title, Genre genre = Genre.A) => new(1); } ";
        var first = ToolBench.Of(Source + "public enum Genre { A } public record Book(int Pages);").Model;
        var second = ToolBench.Of(Source + "public enum Genre { A } public record Book(int Pages);").Model;
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.NotEqual(first, ToolBench.Of(Source + "public enum Genre { A, B } public record Book(int Pages);").Model);
        Assert.NotEqual(first, ToolBench.Of(Source + "public enum Genre { A } public record Book(int Pages, int? Year = null);").Model);
        Assert.NotEqual(first, ToolBench.Of(Source.Replace("[LlmTool]", "/// <summary>Finds.</summary>\n[LlmTool]", StringComparison.Ordinal) + "public enum Genre { A } public record Book(int Pages);").Model);
    }

    [Theory]
    [InlineData("public", "Public", null)]
    [InlineData("internal", "Internal", "Book")]
    public void A_union_is_no_more_accessible_than_what_it_names(string accessibility, string access, string? least)
    {
        var model = ToolBench.Of($$"""
            public static class Library { [LlmTool] {{accessibility}} static Task<List<Book>> Find(string title) => null!; }
            {{accessibility}} record Book(int Pages);
            """).Compiles().Model;
        Assert.Equal((access, least is null ? null : "Task<List<Book>>"), (model.Access.ToString(), model.LeastAccessible));
    }

    [Fact]
    public void A_type_of_several_parts_has_its_tools_in_order_of_name()
    {
        var names = ToolBench.Of("""
            public static partial class Library { [LlmTool] public static int B() => 1; }
            public static partial class Library { [LlmTool] public static int A() => 1; }
            """).Model.Tools.Select(tool => tool.Name);
        Assert.Equal(["a", "b"], names);
    }
}
