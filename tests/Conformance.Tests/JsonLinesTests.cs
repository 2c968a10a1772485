using System.Text;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

/// <summary>The verb against cases of our own: there is no vector file of this family.</summary>
public sealed class JsonLinesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lines-");

    public static TheoryData<string, string> Cases { get; } = new()
    {
        { "{\"a\":1}\n{\"b\":2}\n", """["{\"a\":1}","{\"b\":2}"]""" },
        { "{\"a\":1}\r\n\r\n \n{\"é\":\"\u2028\"}", """["{\"a\":1}","{\"é\":\"\u2028\"}"]""" },
        { "\uFEFF[1]\n\uFEFF", """["[1]","\uFEFF"]""" },
        { "no json\n", """["no json"]""" },
        { "\n\n", "[]" },
        { "", "[]" },
    };

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Lines_are_expected_in_any_of_the_places_and_printed_in_the_same(string input, string lines)
    {
        foreach (var (form, name) in ((string, string)[])[
            ($$"""{"expected":{"lines":{{lines}},"overflow_error":false} }""", "lines"), ($$"""{"expected":{"events":{{lines}} } }""", "events"),
            ($$"""{"expected":{{lines}} }""", "lines"), ($$"""{"lines":{{lines}} }""", "lines"), ($$"""{"events":{{lines}} }""", "events")])
        {
            foreach (var more in (string[][])[[], ["--trickle", "1"], ["--trickle", "7"]])
            {
                var run = await RunAsync(Case(form, input), more);
                Assert.True(run.ExitCode == 0, run.Error);
                Assert.True(JsonNode.DeepEquals(JsonNode.Parse(lines), Assert.Single(run.Lines)[name]), run.Lines[0].ToJsonString());
            }
        }
    }

    [Theory]
    [InlineData("""{"lines":[{"data":"{\"a\":1}"},{"data":"2"}]}""", 0)]
    [InlineData("""{"lines":[{"a":1},2]}""", 0)]
    [InlineData("""{"lines":["{\"a\":1}","2"]}""", 0)]
    [InlineData("""{"expected":{"lines":["{\"a\":1}"]}}""", 1)]
    [InlineData("""{"expected":{"lines":["{\"a\":1}","3"]}}""", 1)]
    [InlineData("""{"expected":{"lines":["{\"a\":1}","2"],"overflow_error":true}}""", 1)]
    [InlineData("""{"expected":[{"a":1},3]}""", 1)]
    [InlineData("""{"events":[{"data":"{\"a\":1}"},{"data":"3"}]}""", 1)]
    public async Task What_is_expected_is_compared_by_text_or_by_value(string form, int exitCode) =>
        Assert.Equal(exitCode, (await RunAsync(Case(form, "{\"a\":1}\n2\n"))).ExitCode);

    [Fact]
    public async Task The_pieces_may_be_given_alone()
    {
        var test = new JsonObject { ["id"] = 1, ["chunks_b64"] = new JsonArray(ToBase64("{\"a\""), ToBase64(":1}\n[\n"), ToBase64("")), ["lines"] = new JsonArray("{\"a\":1}", "[") };
        Assert.Equal((0, "1 passed, 0 failed"), await SummaryAsync(test));
    }

    [Theory]
    [InlineData(8, false, 0)]
    [InlineData(7, true, 0)]
    [InlineData(7, false, 1)]
    [InlineData(8, true, 1)]
    public async Task A_line_has_a_limit(int limit, bool overflow, int exitCode)
    {
        var test = Case($$"""{"max_pending_bytes":{{limit}},"expected":{"overflow_error":{{(overflow ? "true" : "false")}},"lines":{{(overflow ? "[]" : "[\"12345678\"]")}} } }""", "12345678\n");
        Assert.Equal(exitCode, (await RunAsync(test)).ExitCode);
    }

    [Fact]
    public async Task What_is_not_of_the_form_is_skipped_with_a_word_and_a_case_without_expectation_shown()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "other.json"), """{"family":"sse","cases":[]}""");
        var run = await RunAsync(Case("{}", "1\n"), [], new JsonObject { ["id"] = "bare" });
        Assert.Equal((0, "0 passed, 0 failed"), (run.ExitCode, run.Summary));
        Assert.Contains("not a vector file", run.Error, StringComparison.Ordinal);
        Assert.Contains("bare: a case without input_b64", run.Error, StringComparison.Ordinal);
        Assert.Equal("1", (string?)run.Lines[0]["lines"]![0]);
    }

    private static JsonObject Case(string form, string input)
    {
        var test = JsonNode.Parse(form)!.AsObject();
        test["id"] = "x";
        test["input_b64"] = ToBase64(input);
        return test;
    }

    private static string ToBase64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<(int ExitCode, string Summary)> SummaryAsync(JsonObject test)
    {
        var run = await RunAsync(test);
        return (run.ExitCode, run.Summary);
    }

    private async Task<CommandRun> RunAsync(JsonObject test, string[]? more = null, params JsonObject[] others)
    {
        var file = new JsonObject { ["family"] = "json-lines", ["group"] = "own", ["cases"] = new JsonArray([test, .. others]) };
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "cases.json"), file.ToJsonString());
        return await CommandRun.OfAsync(["json-lines", "--in", _folder.FullName, .. more ?? []]);
    }
}
