using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

public class CatalogLineTests
{
    [Theory]
    [InlineData("acme")]
    [InlineData("acme;")]
    [InlineData(";large")]
    [InlineData("ac me;large")]
    [InlineData("acme;la rge")]
    [InlineData("acme=1;large")]
    public void A_line_without_a_model_is_refused(string line)
    {
        var errors = new List<CatalogError>();

        Assert.Null(CatalogLine.Read(line, 0, line.Length, errors));
        Assert.Equal((0, line.Length), (Assert.Single(errors).Start, errors[0].Length));
    }

    [Theory]
    [InlineData("colour=red", "There is no field 'colour'")]
    [InlineData("unsure=1", "There is no field 'unsure'")]
    [InlineData("profiles", "'profiles' has no value")]
    [InlineData("in=2.5", "There is no field 'in'")]
    [InlineData("ctx=", "'ctx' has no value")]
    [InlineData("ctx=128k", "'ctx' is a number of tokens")]
    [InlineData("ctx=-1", "'ctx' is a number of tokens")]
    [InlineData("ctx=999999999999999999999", "'ctx' is a number of tokens")]
    [InlineData("asof=2026-02-30", "'asof' is a day")]
    [InlineData("asof=2026-13-01", "'asof' is a day")]
    [InlineData("asof=22.08.2026", "'asof' is a day")]
    [InlineData("status=gone", "'gone' is none of active,")]
    [InlineData("can=tools,flying", "'flying' is none of tools,")]
    [InlineData("think=hard", "'hard' is none of effort,")]
    [InlineData("budget=1024", "A budget is a range")]
    [InlineData("budget=1024..x", "A budget is a range")]
    [InlineData("alias=a||b", "stands nothing")]
    [InlineData("match=a*b", "'a*b' has a '*' elsewhere")]
    [InlineData("geo=us", "'us' is no region")]
    [InlineData("geo=us:-1", "'us:-1' is no region")]
    [InlineData("$", "A price has rates")]
    [InlineData("$batch", "A price has rates")]
    [InlineData("$ in=1", "'$' needs 'in' and 'out'")]
    [InlineData("$ in=1 out=2;$batch in=1", "'$batch' needs 'in' and 'out'")]
    [InlineData("$ in=1 out=2;$~eu in=1", "region needs 'in' and 'out'")]
    [InlineData("$batch in=1 out=2", "'$' needs 'in' and 'out'")]
    [InlineData("$slow in=1 out=2", "'slow' is none of batch,")]
    [InlineData("$batch~eu in=1 out=2", "not for both")]
    [InlineData("$@soon in=1 out=2", "'soon' is no day")]
    [InlineData("$@ in=1 out=2", "'' is no day")]
    [InlineData("$~ in=1 out=2", "A region has a name")]
    [InlineData("$>= in=1 out=2", "A step is a number")]
    [InlineData("$>many in=1 out=2", "A step is a number")]
    [InlineData("$> in=1 out=2", "A step is a number")]
    [InlineData("$ in=1 out=2;$>200000 in=2 out=3;$>100000 in=3 out=4", "order of their size")]
    [InlineData("$ in=1 out=-2", "'-2' is no price")]
    [InlineData("$ in=1 out=1e3", "'1e3' is no price")]
    [InlineData("$ in=1 out=1,5", "'1,5' is no price")]
    [InlineData("$ in=1 out=.5", "'.5' is no price")]
    [InlineData("$ in=1 out=5.", "'5.' is no price")]
    [InlineData("$ in=1 out=1.50", "'1.50' is no price")]
    [InlineData("$ in=1 out=01", "'01' is no price")]
    [InlineData("$ in=1 out", "'out' is no rate")]
    [InlineData("$ input=1", "'input=1' is no rate")]
    public void A_malformed_field_is_told_at_its_place_and_left_out(string fields, string message)
    {
        const string Before = "# comment\nacme;large;";
        var text = Before + fields + ";max=7;asof=2026-08-22\n";
        var errors = new List<CatalogError>();

        var model = CatalogLine.Read(text, 10, text.Length - 1, errors);

        var error = Assert.Single(errors, error => error.Message.Contains(message, StringComparison.Ordinal));
        Assert.Contains(text.Substring(error.Start, error.Length), "acme;large;" + fields + ";max=7;asof=2026-08-22", StringComparison.Ordinal);
        Assert.Equal(7, model!.MaxOutput);
        Assert.NotNull(CatalogLine.Read(text, 10, text.Length - 1, null));
    }

    [Fact]
    public void An_error_lies_where_the_field_does()
    {
        const string Line = "acme;large; colour=red ;max=7";
        var errors = new List<CatalogError>();

        CatalogLine.Read(Line, 0, Line.Length, errors);

        Assert.Equal("colour=red", Line.Substring(errors[0].Start, errors[0].Length));
    }

    [Fact]
    public void Beyond_a_step_that_is_not_priced_nothing_is()
    {
        const string Line = "acme;large;$ in=1 out=2;$>200000 in=2";

        var rates = Assert.Single(CatalogLine.Read(Line, 0, Line.Length, null)!.Periods).Standard;

        Assert.Equal(200_000, rates.Threshold);
        Assert.Null(rates.Above);
    }

    [Theory]
    [InlineData("$ in=1 out=2;+$ ws=0.01", "0.01")]
    [InlineData("$ in=1 out=2", null)]
    public void A_price_can_be_added_to(string fields, string? search)
    {
        var line = "acme;large;" + fields;

        var rates = Assert.Single(CatalogLine.Read(line, 0, line.Length, null)!.Periods).Standard;

        Assert.Equal(("1", search), (rates[CatalogRate.Input], rates[CatalogRate.WebSearch]));
    }
}
