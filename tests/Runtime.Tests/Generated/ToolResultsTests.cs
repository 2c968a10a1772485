using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Generated;

/// <summary>The texts of results.</summary>
public sealed class ToolResultsTests
{
    public static TheoryData<string, Action<Utf8JsonWriter>> Values => new()
    {
        { "\"é\\uD83D\\uDE00</tool_result>\"", writer => ToolResults.Text(writer, "é😀</tool_result>") },
        { "\"\\uFFFD\"", writer => ToolResults.Text(writer, "\ud800") },
        { "null", writer => ToolResults.Text(writer, null) },
        { "1.5", writer => ToolResults.Number(writer, 1.5) },
        { "1.50", writer => ToolResults.Number(writer, 1.50m) },
        { "1E+300", writer => ToolResults.Number(writer, 1e300) },
        { "\"NaN\"", writer => ToolResults.Number(writer, double.NaN) },
        { "\"-Infinity\"", writer => ToolResults.Number(writer, float.NegativeInfinity) },
        { "18446744073709551615", writer => ToolResults.Number(writer, ulong.MaxValue) },
        { "true", writer => ToolResults.Boolean(writer, true) },
        { "\"Friday\"", writer => ToolResults.Name(writer, DayOfWeek.Friday) },
        { "\"99\"", writer => ToolResults.Name(writer, (DayOfWeek)99) },
        { "\"x\"", writer => ToolResults.Character(writer, 'x') },
        { "\"AQI=\"", writer => ToolResults.Bytes(writer, [1, 2]) },
        { "\"2030-01-31T12:00:00.5+02:00\"", writer => ToolResults.Moment(writer, new DateTimeOffset(2030, 1, 31, 12, 0, 0, 500, TimeSpan.FromHours(2))) },
        { "\"2030-01-31T12:00:00Z\"", writer => ToolResults.DateTime(writer, new DateTime(2030, 1, 31, 12, 0, 0, DateTimeKind.Utc)) },
        { "\"2030-01-31\"", writer => ToolResults.Date(writer, new DateOnly(2030, 1, 31)) },
        { "\"12:30:00\"", writer => ToolResults.Time(writer, new TimeOnly(12, 30)) },
        { "\"2.01:30:00\"", writer => ToolResults.Duration(writer, new TimeSpan(2, 1, 30, 0)) },
        { "\"https://example.org/\"", writer => ToolResults.Uri(writer, new Uri("https://example.org/")) },
        { "null", writer => ToolResults.Optional<int>(writer, null, ToolResults.Number) },
        { "3", writer => ToolResults.Optional<int>(writer, 3, ToolResults.Number) },
        { "[1,2]", writer => ToolResults.List(writer, [1, 2], ToolResults.Number) },
        { "null", writer => ToolResults.List<int>(writer, null, ToolResults.Number) },
        { "{\"a\":1}", writer => ToolResults.Map(writer, new Dictionary<string, int> { ["a"] = 1 }, ToolResults.Number) },
    };

    [Theory]
    [MemberData(nameof(Values), DisableDiscoveryEnumeration = true)]
    public void A_value_has_one_text_in_every_culture(string expected, Action<Utf8JsonWriter> write)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR");
            Assert.Equal(expected, ToolResults.Json(0, (writer, _) => write(writer)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_string_that_is_the_whole_result_stands_bare()
    {
        Assert.Equal("Friday", ToolResults.Bare(DayOfWeek.Friday, ToolResults.Name));
        Assert.Equal("a\"b", ToolResults.Bare("a\"b"));
        Assert.Equal("null", ToolResults.Bare(null));
        Assert.Equal("null", ToolResults.Bare<Uri?>(null, ToolResults.Uri));
    }
}
