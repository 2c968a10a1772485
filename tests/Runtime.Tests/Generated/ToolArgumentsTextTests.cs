using System.Globalization;
using System.Text;
using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Generated;

/// <summary>What the text of the arguments as a whole may be.</summary>
public sealed class ToolArgumentsTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    public void No_arguments_are_an_empty_object_where_nothing_is_required(string text) =>
        Assert.Null(Reading.OfText(text, Text, required: 0));

    [Theory]
    [InlineData("", "$.value is required but missing")]
    [InlineData("{}", "$.value is required but missing")]
    [InlineData("""{"other":"x"}""", "$.value is required but missing")]
    [InlineData(" ", "$ is not valid JSON at line 1, byte 2")]
    [InlineData("null", "$ must be an object, not null")]
    [InlineData("[]", "$ must be an object, not an array")]
    [InlineData("\"{\\\"value\\\":\\\"x\\\"}\"", "$ must be an object, not a string")]
    [InlineData("true", "$ must be an object, not a boolean")]
    [InlineData("1", "$ must be an object, not a number")]
    [InlineData("""{"value":"x","extra":1}""", "$.extra is not a declared parameter")]
    [InlineData("""{"Value":"x"}""", "$.Value is not a declared parameter")]
    [InlineData("""{"a b'":1}""", "$['a b''] is not a declared parameter")]
    [InlineData("""{"value":"x","value":"x"}""", "$.value is given twice")]
    [InlineData("""{"value":"x","v\u0061lue":"x"}""", "$.value is given twice")]
    [InlineData("""{"value":"x"}{}""", "$ is not valid JSON at line 1, byte 14")]
    [InlineData("""{"value":"x",}""", "$ is not valid JSON at line 1, byte 14")]
    [InlineData("{value:1}", "$ is not valid JSON at line 1, byte 2")]
    [InlineData("<xml/>", "$ is not valid JSON at line 1, byte 1")]
    [InlineData("\ud800", "$ is not valid JSON at line 1, byte 1")]
    [InlineData("""{"\ud800":1}""", "$ holds half of a surrogate pair")]
    [InlineData("""{"value":"\ud800"}""", "$.value holds half of a surrogate pair")]
    public void What_does_not_fit_is_named_with_its_path(string text, string expected) =>
        Assert.Equal(expected, Reading.OfText(text, Text));

    [Fact]
    public void Every_cut_of_a_text_is_refused()
    {
        const string Whole = """{"value":"Dune \u00e9\n","other":"x"}""";
        Assert.Equal("Dune é\n", Reading.OfText(Whole, Text));
        for (var length = 1; length < Whole.Length; length++)
        {
            Assert.Contains("is not valid JSON", (string)Reading.OfText(Whole[..length], Text)!, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nesting_without_end_is_refused_and_does_not_overflow() =>
        Assert.Equal("$.value must be a string, not an array", Reading.Of(new string('[', 100_000), Text));

    [Fact]
    public void A_long_strange_name_is_shown_short_and_printable()
    {
        var reason = (string)Reading.OfText("{\"\\u001b[31m" + new string('k', 100_000) + "\":1}", Text)!;
        Assert.StartsWith("$['\uFFFD[31mkkkk", reason, StringComparison.Ordinal);
        Assert.True(reason.Length < 120);
    }

    [Fact]
    public void A_call_that_was_cut_off_is_never_read() =>
        Assert.Equal("$ was cut", Reading.OfCall(new ToolCall("c1", "tool", """{"value":"x"}""") { Incomplete = "was cut" }, Text));

    [Fact]
    public void Free_text_is_not_JSON_even_if_it_looks_so() =>
        Assert.Equal(
            "$ is free text where a JSON object is declared",
            Reading.OfCall(new ToolCall("c1", "tool", """{"value":"x"}""") { IsFreeform = true }, Text));

    [Theory]
    [Trait("Fault", "B05")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void Culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Assert.Equal(1.5, Reading.Of("1.5", Double));
            Assert.Equal("$.value must be at least -0.5", Reading.Of("-1.5", (ref ToolArguments a) => a.AtLeast(a.Floating<double>(), -0.5)));
            Assert.Equal(new DateOnly(2030, 1, 31), Reading.Of("\"2030-01-31\"", (ref ToolArguments a) => a.Date()));
            Assert.Equal("$.value must be between -128 and 127", Reading.Of("-129", (ref ToolArguments a) => a.Integer<sbyte>()));
            Assert.Equal("$.value must be one of I, II", Reading.Of("\"i\"", (ref ToolArguments a) => a.Choice(["I", "II"])));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_text_makes_the_reader_throw()
    {
        const string Characters = """{}[]",:\ud8019eE+-.ntf """;
        var random = new Random(7);
        var whole = """{"value":"a\u00e9\ud83d\ude00","other":"1e400"}""";
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(whole);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                text[random.Next(text.Length)] = Characters[random.Next(Characters.Length)];
            }

            Reading.OfText(text.ToString(), Text);
            Reading.OfText(text.ToString(), Double);
            Reading.OfText(text.ToString(), (ref ToolArguments a) => a.List((ref ToolArguments item) => item.Integer<int>()));
        }
    }

    private static string Text(ref ToolArguments arguments) => arguments.Text();

    private static double Double(ref ToolArguments arguments) => arguments.Floating<double>();
}
