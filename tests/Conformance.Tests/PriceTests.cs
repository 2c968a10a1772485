using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

public sealed class PriceTests
{
    [Fact]
    public async Task Every_agreed_cost_is_met_to_the_last_digit()
    {
        var path = SharedData.Path("catalog", "golden-costs.json");
        var file = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        var run = await CommandRun.OfAsync("price", "--in", path);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"{file["cases"]!.AsArray().Count + file["special"]!.AsArray().Count} passed, 0 failed", run.Summary);
        Assert.All(run.Lines, line => Assert.True(line["cost"] is null == line["reason"] is not null));
    }

    [Theory]
    [InlineData("acme", "acme.chat", "0.1", "skipped")]
    [InlineData("openai", "openai.morse", "0.1", "skipped")]
    [InlineData("openai", "openai.chat", "0.0000015", null)]
    [InlineData("openai", "openai.chat", "0.00000151", "costs 0.0000015, not 0.00000151")]
    [InlineData("openai", "openai.chat", null, "costs 0.0000015, not null")]
    public async Task A_case_passes_fails_or_is_skipped_with_its_reason(string provider, string protocol, string? expected, string? word)
    {
        var test = new JsonObject
        {
            ["id"] = "x",
            ["provider"] = provider,
            ["model"] = "gpt-4o-mini",
            ["protocol"] = protocol,
            ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["completion_tokens"] = 0 },
            ["expected_usd"] = expected,
        };
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, new JsonObject { ["cases"] = new JsonArray(test) }.ToJsonString());
            var run = await CommandRun.OfAsync("price", "--in", path);

            Assert.Equal(word is null ? 0 : word == "skipped" ? 2 : 1, run.ExitCode);
            Assert.Contains(word ?? "1 passed", run.Error, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
