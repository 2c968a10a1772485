using Mirascope.Gen.Generator.Emitting.Tools;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>The schemas of tools, as text.</summary>
public sealed class ToolSchemaTests
{
    [Theory]
    [InlineData("string v", """{"v":{"type":"string"}},"required":["v"]""")]
    [InlineData("string? v", """{"v":{"type":["string","null"]}},"required":[]""")]
    [InlineData("string v = \"a\\\"\\n\"", """{"v":{"type":"string","default":"a\"\u000a"}},"required":[]""")]
    [InlineData("string? v = null", """{"v":{"type":["string","null"],"default":null}},"required":[]""")]
    [InlineData("char v = 'x'", """{"v":{"type":"string","minLength":1,"maxLength":1,"default":"x"}},"required":[]""")]
    [InlineData("bool v = true", """{"v":{"type":"boolean","default":true}},"required":[]""")]
    [InlineData("sbyte v", """{"v":{"type":"integer","minimum":-128,"maximum":127}},"required":["v"]""")]
    [InlineData("byte v", """{"v":{"type":"integer","minimum":0,"maximum":255}},"required":["v"]""")]
    [InlineData("int v = -3", """{"v":{"type":"integer","default":-3}},"required":[]""")]
    [InlineData("uint v", """{"v":{"type":"integer","minimum":0}},"required":["v"]""")]
    [InlineData("long? v", """{"v":{"type":["integer","null"]}},"required":[]""")]
    [InlineData("nint v", """{"v":{"type":"integer"}},"required":["v"]""")]
    [InlineData("double v = 0.1", """{"v":{"type":"number","default":0.1}},"required":[]""")]
    [InlineData("double v = double.NaN", """{"v":{"type":"number"}},"required":[]""")]
    [InlineData("float v = 1e30f", """{"v":{"type":"number","default":1E+30}},"required":[]""")]
    [InlineData("decimal v = 0.10m", """{"v":{"type":"number","default":0.10}},"required":[]""")]
    [InlineData("Genre v = Genre.Horror", """{"v":{"type":"string","enum":["Fantasy","Horror"],"default":"Horror"}},"required":[]""")]
    [InlineData("Genre? v", """{"v":{"type":["string","null"],"enum":["Fantasy","Horror",null]}},"required":[]""")]
    [InlineData("Genre v = (Genre)9", """{"v":{"type":"string","enum":["Fantasy","Horror"]}},"required":[]""")]
    [InlineData("Guid v = default", """{"v":{"type":"string","format":"uuid"}},"required":[]""")]
    [InlineData("DateTime v", """{"v":{"type":"string","format":"date-time"}},"required":["v"]""")]
    [InlineData("DateTimeOffset v", """{"v":{"type":"string","format":"date-time"}},"required":["v"]""")]
    [InlineData("DateOnly v", """{"v":{"type":"string","format":"date"}},"required":["v"]""")]
    [InlineData("TimeOnly v", """{"v":{"type":"string","pattern":"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?$"}},"required":["v"]""")]
    [InlineData("TimeSpan v", """{"v":{"type":"string","pattern":"^-?([0-9]+\\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$"}},"required":["v"]""")]
    [InlineData("Uri v", """{"v":{"type":"string","pattern":"^[A-Za-z][A-Za-z0-9+.-]*:"}},"required":["v"]""")]
    [InlineData("string[] v", """{"v":{"type":"array","items":{"type":"string"}}},"required":["v"]""")]
    [InlineData("IReadOnlyList<int?> v", """{"v":{"type":"array","items":{"type":["integer","null"]}}},"required":["v"]""")]
    [InlineData("IEnumerable<Genre>? v = null", """{"v":{"type":["array","null"],"items":{"type":"string","enum":["Fantasy","Horror"]},"default":null}},"required":[]""")]
    [InlineData("params string[] v", """{"v":{"type":"array","items":{"type":"string"}}},"required":[]""")]
    [InlineData("in int v", """{"v":{"type":"integer"}},"required":["v"]""")]
    [InlineData("int @class, CancellationToken token = default, string _other = \"\"", """{"class":{"type":"integer"},"_other":{"type":"string","default":""}},"required":["class"]""")]
    [InlineData("", """{},"required":[]""")]
    public void A_parameter_has_this_schema(string parameters, string expected)
    {
        Assert.Equal(expected, ToolBench.PropertiesOf(parameters, "public enum Genre { Fantasy, Horror }"));
    }

    [Theory]
    [InlineData("[Range(1, 10)] int v", """{"type":"integer","minimum":1,"maximum":10}""")]
    [InlineData("[Range(1, int.MaxValue)] int v", """{"type":"integer","minimum":1}""")]
    [InlineData("[Range(0, 300)] byte v", """{"type":"integer","minimum":0,"maximum":255}""")]
    [InlineData("[Range(0.5, 2, MinimumIsExclusive = true)] decimal v", """{"type":"number","exclusiveMinimum":0.5,"maximum":2}""")]
    [InlineData("[Range(0, double.PositiveInfinity)] double? v", """{"type":["number","null"],"minimum":0}""")]
    [InlineData("[Range(typeof(decimal), \"0.1\", \"0.9\")] decimal v", """{"type":"number","minimum":0.1,"maximum":0.9}""")]
    [InlineData("[Range(0.0, 1.0)] float v", """{"type":"number","minimum":0,"maximum":1}""")]
    [InlineData("[StringLength(10, MinimumLength = 2)] string v", """{"type":"string","minLength":2,"maxLength":10}""")]
    [InlineData("[MinLength(1), MaxLength(3)] string[] v", """{"type":"array","items":{"type":"string"},"minItems":1,"maxItems":3}""")]
    [InlineData("[Length(1, 3)] List<int>? v", """{"type":["array","null"],"items":{"type":"integer"},"minItems":1,"maxItems":3}""")]
    [InlineData("[RegularExpression(\"[a-z]+|x\\\\d\")] string v", """{"type":"string","pattern":"^(?:[a-z]+|x\\d)$"}""")]
    public void An_attribute_becomes_keywords(string parameter, string expected)
    {
        Assert.StartsWith($$"""{"v":{{expected}}}""", ToolBench.PropertiesOf(parameter), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FindBookAsync", "find_book")]
    [InlineData("FindBook", "find_book")]
    [InlineData("HTTPGet2", "http_get2")]
    [InlineData("GetV2Data", "get_v2_data")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Find_Book", "find_book")]
    [InlineData("Async", "async")]
    [InlineData("URL", "url")]
    [InlineData("IPhone", "i_phone")]
    [InlineData("find", "find")]
    public void A_tool_has_the_methods_name_in_snake_case(string method, string expected) =>
        Assert.Equal(expected, Assert.Single(ToolBench.Of($"public static class Library {{ [LlmTool] public static void {method}() {{ }} }}").Model.Tools).Name);

    [Fact]
    public void A_tools_own_name_wins() =>
        Assert.Equal("Suche-1", Assert.Single(ToolBench.Of("""public static class Library { [LlmTool(Name = "Suche-1")] public static void Find() { } }""").Compiles().Model.Tools).Name);

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        var bench = ToolBench.Of(""""
            public static class Library
            {
                /// <summary>Ends here */ " """ \ } {x} &lt;b&gt; &#x2028; 😀 é</summary>
                /// <param name="title">"""</param>
                [LlmTool] public static int Find(string title = "\ud800\u2028\"\"\"\\") => 1;
            }
            """").Compiles();
        Assert.Contains("""
            "description":"\"\"\"","default":"\ufffd\u2028\"\"\"\\"
            """, ToolSchemaWriter.Write(bench.Model.Tools[0]), StringComparison.Ordinal);
        Assert.Equal("Ends here */ \" \"\"\" \\ } {x} <b> 😀 é", bench.Model.Tools[0].Description);
    }
}
