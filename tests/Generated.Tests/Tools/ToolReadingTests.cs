using PagesTool = Mirascope.Gen.Tests.Tools.ToolCalls.PagesTool;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Calls become cases, or a case that says why not.</summary>
public sealed class ToolReadingTests
{
    private const string Everything = """
        {"text":"t","letter":"é","truth":true,"tiny":-128,"small":65535,"whole":1.0,"large":18446744073709551615,"half":0.5,"number":1e3,"exact":0.10,
        "genre":"ScienceFiction","id":"0f8fad5b-d9cb-469f-a165-70867728950e","moment":"2030-01-31T12:00:00+02:00","instant":"2030-01-31T12:00:00+02:00",
        "date":"2030-01-31","time":"12:30:00","duration":"1.02:03:04","link":"https://example.org/",
        "texts":["a","b"],"numbers":[1,null],"genres":["Fantasy"]}
        """;

    [Fact]
    public void A_call_that_fits_is_its_case()
    {
        var tool = Assert.IsType<PagesTool.FindBook>(Read("find_book", """{"title":"Dune"}"""));
        Assert.Equal("Dune", tool.Title);
        Assert.Equal("c1", tool.Call.Id);
    }

    [Fact]
    public void Every_kind_of_parameter_is_read()
    {
        var tool = Assert.IsType<PagesTool.Everything>(Read("everything", Everything));
        Assert.Equal(
            ("t", 'é', true, (sbyte)-128, ushort.MaxValue, 1, ulong.MaxValue, 0.5f, 1000.0, 0.1m),
            (tool.Text, tool.Letter, tool.Truth, tool.Tiny, tool.Small, tool.Whole, tool.Large, tool.Half, tool.Number, tool.Exact));
        Assert.Equal(
            (Genre.ScienceFiction, new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), new DateTime(2030, 1, 31, 10, 0, 0, DateTimeKind.Utc)),
            (tool.Genre, tool.Id, tool.Moment));
        Assert.Equal(new DateTimeOffset(2030, 1, 31, 12, 0, 0, TimeSpan.FromHours(2)), tool.Instant);
        Assert.Equal(
            (new DateOnly(2030, 1, 31), new TimeOnly(12, 30), new TimeSpan(1, 2, 3, 4), new Uri("https://example.org/")),
            (tool.Date, tool.Time, tool.Duration, tool.Link));
        Assert.Equal(["a", "b"], tool.Texts);
        Assert.Equal([1, null], tool.Numbers);
        Assert.Equal([Genre.Fantasy], tool.Genres);
    }

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        var tool = Assert.IsType<PagesTool.Everything>(Read("everything", Everything));
        Assert.Equal((null, null, null, null), (tool.Note, tool.Count, tool.Other, tool.More));
        Assert.Equal((7, "hello", Genre.Fantasy, 0.5), (tool.Defaulted, tool.Greeting, tool.Kind, tool.Rate));
        Assert.Empty(tool.Rest);
    }

    [Fact]
    public void Null_is_a_value_where_the_type_has_it()
    {
        var tool = Assert.IsType<PagesTool.Everything>(Read("everything", Everything.Replace("\"text\":", "\"note\":null,\"rate\":null,\"more\":null,\"other\":\"Fantasy\",\"text\":", StringComparison.Ordinal)));
        Assert.Equal((null, null, null, Genre.Fantasy), (tool.Note, tool.Rate, tool.More, tool.Other));
    }

    [Theory]
    [Trait("Fault", "A01")]
    [Trait("Fault", "A03")]
    [Trait("Fault", "A05")]
    [InlineData("find_book", "", "$.title", "is required but missing")]
    [InlineData("find_book", "{}", "$.title", "is required but missing")]
    [InlineData("find_book", """{"title":null}""", "$.title", "must be a string, not null")]
    [InlineData("find_book", """{"title":["Dune"]}""", "$.title", "must be a string, not an array")]
    [InlineData("find_book", """{"title":"Dune","year":1965}""", "$.year", "is not a declared parameter")]
    [InlineData("find_book", """{"title":"Dune","cancellationToken":{}}""", "$.cancellationToken", "is not a declared parameter")]
    [InlineData("find_book", "\"{\\\"title\\\":\\\"Dune\\\"}\"", "$", "must be an object, not a string")]
    [InlineData("find_book", """{"title":"Du""", "$.title", "is not valid JSON at line 1, byte 13")]
    [InlineData("ping", """{"x":1}""", "$.x", "is not a declared parameter")]
    [InlineData("ping", "null", "$", "must be an object, not null")]
    [InlineData("limited-search", """{"limit":0,"tags":[]}""", "$.limit", "must be at least 1")]
    [InlineData("limited-search", """{"limit":11,"tags":[]}""", "$.limit", "must be at most 10")]
    [InlineData("limited-search", """{"limit":1,"tags":["a","b","c"]}""", "$.tags", "must have at most 2 items, not 3")]
    [InlineData("limited-search", """{"limit":1,"tags":["a",2]}""", "$.tags[1]", "must be a string, not a number")]
    [InlineData("limited-search", """{"limit":1,"tags":[],"word":"a"}""", "$.word", "must have at least 2 characters, not 1")]
    [InlineData("limited-search", """{"limit":1,"tags":[],"word":"ABC"}""", "$.word", "must match ^(?:[a-z]+)\\z")]
    [InlineData("limited-search", """{"limit":1,"tags":[],"share":1}""", "$.share", "must be less than 1")]
    [InlineData("Find_Book", """{"title":"Dune"}""", "$", "'Find_Book' is not one of the declared tools: find_book, everything, limited-search, ping, fail")]
    [InlineData("functions.find_book", """{"title":"Dune"}""", "$", "'functions.find_book' is not one of the declared tools: find_book, everything, limited-search, ping, fail")]
    public void A_call_that_does_not_fit_says_where_and_why(string name, string arguments, string path, string reason)
    {
        var tool = Assert.IsType<PagesTool.Invalid>(Read(name, arguments));
        Assert.Equal((path, reason), (tool.Path, tool.Reason));
        Assert.Equal((path + ": " + reason, true), (tool.Failed().Content, tool.Failed().IsError));
        Assert.Equal((name, arguments), (tool.Call.Name, tool.Call.Arguments));
    }

    [Fact]
    [Trait("Fault", "M04")]
    public void A_call_that_was_cut_off_is_not_run()
    {
        var call = new ToolCall("c1", "find_book", """{"title":"Dune"}""") { Incomplete = "The answer was cut at its token limit." };
        Assert.Equal("The answer was cut at its token limit.", Assert.IsType<PagesTool.Invalid>(PagesTool.Read(call)).Reason);
    }

    [Fact]
    public void A_match_has_an_answer_for_each_case()
    {
        Assert.Equal("find Dune", Match(Read("find_book", """{"title":"Dune"}""")));
        Assert.Equal("ping", Match(Read("ping", "")));
        Assert.Equal("$", Match(Read("nope", "")));

        static string Match(PagesTool tool) => tool.Match(
            findBook => "find " + findBook.Title,
            everything => everything.Text,
            search => "search",
            ping => "ping",
            fail => "fail",
            invalid => invalid.Path);
    }

    [Fact]
    public void A_switch_over_every_case_needs_no_arm_that_never_runs()
    {
        Assert.Equal("find Dune", Name(Read("find_book", """{"title":"Dune"}""")));
        Assert.Equal("none", Name(null));

        // Warnings are errors here: this compiles only because CS8509 is taken away.
        static string Name(PagesTool? tool) => tool switch
        {
            PagesTool.FindBook find => "find " + find.Title,
            PagesTool.Everything or PagesTool.Search or PagesTool.Ping or PagesTool.Fail => "other",
            PagesTool.Invalid invalid => invalid.Path,
            null => "none",
        };
    }

    [Fact]
    public void Definitions_tell_the_model_what_the_source_says()
    {
        var definition = PagesTool.Definitions[0];
        Assert.Equal(("find_book", "Looks a book up by its title."), (definition.Name, definition.Description));
        Assert.Equal(
            """{"type":"object","properties":{"title":{"type":"string","description":"The exact title."}},"required":["title"],"additionalProperties":false}""",
            System.Text.Encoding.UTF8.GetString(definition.Schema.Span));
    }

    private static PagesTool Read(string name, string arguments) => PagesTool.Read(new ToolCall("c1", name, arguments));
}
