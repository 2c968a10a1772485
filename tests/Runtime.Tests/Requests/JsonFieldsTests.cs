using System.Text;

namespace Mirascope.Gen.Tests.Requests;

public sealed class JsonFieldsTests
{
    [Fact]
    public void The_members_of_an_object_become_fields_in_order()
    {
        var fields = JsonFields.Parse(""" { "top_a": 0.30, "n\u0061me": [ 1, { "x": "y z" } ], "none": null } """);
        Assert.Equal(["top_a", "name", "none"], fields.Select(field => field.Key));
        Assert.Equal(["0.30", """[1,{"x":"y z"}]""", "null"], fields.Select(field => Encoding.UTF8.GetString(field.Value.Span)));
        Assert.Equal("""{"top_a":0.30,"name":[1,{"x":"y z"}],"none":null}""", fields.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""{"":1}""")]
    public void What_is_not_one_object_with_distinct_names_is_refused(string json) =>
        Assert.ThrowsAny<ArgumentException>(() => JsonFields.Parse(json));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1, \"model\": \"other\"")]
    [InlineData("1}")]
    [InlineData("\"open")]
    [InlineData("// comment\n1")]
    public void A_value_that_could_leave_its_place_is_refused(string json) =>
        Assert.Throws<ArgumentException>(() => JsonFields.Empty.With("field", json));

    [Fact]
    public void Texts_and_names_are_quoted_for_their_user()
    {
        var fields = JsonFields.Empty.WithText("a\"b", "c\", \"model\": \"other");
        Assert.Equal("""c", "model": "other""", System.Text.Json.JsonDocument.Parse(fields.ToString()).RootElement.GetProperty("a\"b").GetString());
    }

    [Fact]
    public void A_later_field_replaces_one_of_its_name_in_its_place()
    {
        var fields = JsonFields.Parse("""{"a":1,"b":2}""").OverlaidBy(JsonFields.Parse("""{"c":4,"a":3}"""));
        Assert.Equal("""{"a":3,"b":2,"c":4}""", fields.ToString());
        Assert.Equal("""{"a":3,"c":4}""", fields.Without("b").ToString());
    }

    [Fact]
    public void Fields_are_equal_by_value()
    {
        var left = JsonFields.Parse("""{"a": [1]}""");
        var right = JsonFields.Empty.With("a", "[ 1 ]");
        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, right.With("a", "[2]"));
        Assert.NotEqual(left, JsonFields.Empty);
    }
}
