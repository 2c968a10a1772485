using System.Text.RegularExpressions;
using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Generated;

/// <summary>Text, truth, choices, lists and values of a fixed form.</summary>
public sealed class ToolArgumentsValueTests
{
    [Fact]
    public void Truth_is_a_boolean_and_nothing_else()
    {
        Assert.Equal(true, Reading.Of("true", (ref ToolArguments a) => a.Boolean()));
        Assert.Equal(false, Reading.Of("false", (ref ToolArguments a) => a.Boolean()));
        Assert.Equal("$.value must be a boolean, not a string", Reading.Of("\"true\"", (ref ToolArguments a) => a.Boolean()));
        Assert.Equal("$.value must be a boolean, not a number", Reading.Of("1", (ref ToolArguments a) => a.Boolean()));
    }

    [Fact]
    public void A_choice_is_compared_exactly()
    {
        Assert.Equal(1, Reading.Of("\"Horror\"", Genre));
        Assert.Equal("$.value must be one of Fantasy, Horror", Reading.Of("\"horror\"", Genre));
        Assert.Equal("$.value must be a string, not a number", Reading.Of("1", Genre));
    }

    [Fact]
    public void A_list_names_the_item_that_does_not_fit()
    {
        Assert.Equal([1, 2], (List<int>)Reading.Of("[1,2]", Numbers)!);
        Assert.Equal([], (List<int>)Reading.Of("[]", Numbers)!);
        Assert.Equal("$.value[1] must be an integer, not null", Reading.Of("[1,null]", Numbers));
        Assert.Equal("$.value must be an array, not a string", Reading.Of("\"1,2\"", Numbers));
        Assert.Equal("$.value must have at least 2 items, not 1", Reading.Of("[1]", (ref ToolArguments a) => a.Count(Numbers(ref a), 2, 3)));
        Assert.Equal("$.value must have at most 3 items, not 4", Reading.Of("[1,2,3,4]", (ref ToolArguments a) => a.Count(Numbers(ref a), 2, 3)));
        Assert.Equal("$.other must be a string, not a number", Reading.OfText("""{"value":[1],"other":1}""", Numbers));
    }

    [Fact]
    public void A_length_counts_code_points()
    {
        Assert.Equal("😀😀", Reading.Of("\"😀😀\"", (ref ToolArguments a) => a.Length(a.Text(), 2, 2)));
        Assert.Equal("$.value must have at most 2 characters, not 3", Reading.Of("\"abc\"", (ref ToolArguments a) => a.Length(a.Text(), 0, 2)));
        Assert.Equal("$.value must have at least 2 characters, not 1", Reading.Of("\"a\"", (ref ToolArguments a) => a.Length(a.Text(), 2, 9)));
        Assert.Equal('é', Reading.Of("\"é\"", (ref ToolArguments a) => a.Character()));
        Assert.Equal("$.value must be a single character", Reading.Of("\"😀\"", (ref ToolArguments a) => a.Character()));
        Assert.Equal("$.value must be a single character", Reading.Of("\"\"", (ref ToolArguments a) => a.Character()));
    }

    [Fact]
    public void A_pattern_is_asked_of_the_whole_text()
    {
        var pattern = new Regex(@"^(?:[a-z]+)\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        Assert.Equal("abc", Reading.Of("\"abc\"", (ref ToolArguments a) => a.Matches(a.Text(), pattern)));
        Assert.Equal(@"$.value must match ^(?:[a-z]+)\z", Reading.Of("\"abc\\n\"", (ref ToolArguments a) => a.Matches(a.Text(), pattern)));
    }

    [Theory]
    [InlineData("2030-01-31T12:00:00Z", "2030-01-31T12:00:00.0000000+00:00")]
    [InlineData("2030-01-31T12:00:00.1234567+02:00", "2030-01-31T12:00:00.1234567+02:00")]
    [InlineData("2030-01-31T12:00:00", null)]
    [InlineData("2030-01-31", null)]
    [InlineData("2030-02-31T12:00:00Z", null)]
    [InlineData("2030-01-31T12:00:00.12345678Z", null)]
    [InlineData("31/01/2030 12:00:00Z", null)]
    public void A_moment_has_an_offset(string text, string? expected)
    {
        var value = Reading.Of($"\"{text}\"", (ref ToolArguments a) => a.Moment());
        Assert.Equal(expected ?? "$.value must be a date and time with an offset such as 2030-01-31T12:00:00Z", value is DateTimeOffset moment ? moment.ToString("O") : value);
    }

    [Fact]
    public void A_date_and_time_does_not_depend_on_the_machines_zone()
    {
        var utc = (DateTime)Reading.Of("\"2030-01-31T12:00:00+02:00\"", (ref ToolArguments a) => a.DateTime())!;
        Assert.Equal((new DateTime(2030, 1, 31, 10, 0, 0), DateTimeKind.Utc), (utc, utc.Kind));
        var plain = (DateTime)Reading.Of("\"2030-01-31T12:00:00\"", (ref ToolArguments a) => a.DateTime())!;
        Assert.Equal((new DateTime(2030, 1, 31, 12, 0, 0), DateTimeKind.Unspecified), (plain, plain.Kind));
        Assert.Equal("$.value must be a date and time such as 2030-01-31T12:00:00Z", Reading.Of("\"tomorrow\"", (ref ToolArguments a) => a.DateTime()));
    }

    [Theory]
    [InlineData("01:30:00", "01:30:00")]
    [InlineData("-2.01:30:00.5000000", "-2.01:30:00.5000000")]
    [InlineData("6", null)]
    [InlineData("25:00:00", null)]
    [InlineData("99999999999.00:00:00", null)]
    [InlineData("PT1H", null)]
    public void A_duration_has_one_form(string text, string? expected)
    {
        var value = Reading.Of($"\"{text}\"", (ref ToolArguments a) => a.Duration());
        Assert.Equal(expected ?? "$.value must be a duration such as 01:30:00 or 2.01:30:00", value is TimeSpan duration ? duration.ToString("c") : value);
    }

    [Theory]
    [InlineData("12:30", true)]
    [InlineData("12:30:15.25", true)]
    [InlineData("24:00:00", false)]
    [InlineData("12:30:00Z", false)]
    public void A_time_of_day_has_no_offset(string text, bool fits) =>
        Assert.Equal(fits, Reading.Of($"\"{text}\"", (ref ToolArguments a) => a.Time()) is TimeOnly);

    [Theory]
    [InlineData("https://example.org/a?b#c", true)]
    [InlineData("/etc/passwd", false)]
    [InlineData("example.org", false)]
    [InlineData("http://", false)]
    public void A_URI_is_absolute(string text, bool fits) =>
        Assert.Equal(fits, Reading.Of($"\"{text}\"", (ref ToolArguments a) => a.Uri()) is Uri);

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e", true)]
    [InlineData("{0f8fad5b-d9cb-469f-a165-70867728950e}", false)]
    [InlineData("0f8fad5bd9cb469fa16570867728950e", false)]
    public void A_UUID_has_one_form(string text, bool fits) =>
        Assert.Equal(fits, Reading.Of($"\"{text}\"", (ref ToolArguments a) => a.Guid()) is Guid);

    [Fact]
    public void Null_is_seen_before_the_value_is_read()
    {
        Assert.Null(Reading.Of("null", (ref ToolArguments a) => a.IsNull() ? (int?)null : a.Integer<int>()));
        Assert.Equal(3, Reading.Of("3", (ref ToolArguments a) => a.IsNull() ? (int?)null : a.Integer<int>()));
    }

    [Fact]
    public void A_name_that_was_not_declared_is_answered_with_those_that_were() =>
        Assert.Equal(
            "'functions.find_book' is not one of the declared tools: find_book, count",
            ToolArguments.Undeclared("functions.find_book", "find_book, count"));

    private static int Genre(ref ToolArguments arguments) => arguments.Choice(["Fantasy", "Horror"]);

    private static List<int> Numbers(ref ToolArguments arguments) => arguments.List((ref ToolArguments item) => item.Integer<int>());
}
