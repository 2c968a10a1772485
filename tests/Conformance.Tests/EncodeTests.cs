using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

public sealed class EncodeTests : IDisposable
{
    private const string Messages = """
        "messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conversation-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Options_without_a_word_at_the_provider_are_left_out_and_named()
    {
        var run = await RunAsync($$"""{"provider":"openai","model":"m",{{Messages}},"options":{"topK":40,"temperature":0.5,"seed":7} }""");
        var line = Assert.Single(run.Lines);
        Assert.Equal(["topK"], line["omitted"]!.AsArray().Select(name => (string)name!));
        Assert.Equal(0.5, (double?)line["body"]!["temperature"]);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_conversation_without_a_form_at_the_provider_is_a_failure_that_says_why()
    {
        var run = await RunAsync("""
            {"provider":"anthropic","model":"m","messages":[{"role":"user","content":[{"type":"audio","mediaType":"audio/wav","data":"UklGRg=="}]}]}
            """);
        Assert.Equal("LlmConfigurationException", (string?)Assert.Single(run.Lines)["exception"]);
        Assert.Equal((1, "0 passed, 1 failed"), (run.ExitCode, run.Summary));
    }

    [Fact]
    public async Task A_part_of_unknown_type_is_a_failure_that_names_it()
    {
        var run = await RunAsync("""{"provider":"openai","model":"m","messages":[{"role":"user","content":[{"type":"smell"}]}]}""");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("smell", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"method":"POST"}""", 0)]
    [InlineData("""{"body":{"model":"m","messages":[{"role":"user","content":"Hi"}]}}""", 0)]
    [InlineData("""{"body":{"model":"m","messages":[{"role":"user","content":"Ho"}]}}""", 1)]
    public async Task An_expectation_is_compared_member_by_member(string expected, int exitCode)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "case.expect.json"), expected);
        Assert.Equal(exitCode, (await RunAsync($$"""{"provider":"openai","model":"m",{{Messages}} }""", "--expect", _folder.FullName)).ExitCode);
    }

    [Fact]
    public async Task The_key_is_nowhere_in_the_line()
    {
        var run = await RunAsync($$"""{"provider":"anthropic","model":"m","stream":true,{{Messages}} }""");
        Assert.DoesNotContain("conformance-key", Assert.Single(run.Lines).ToJsonString(), StringComparison.Ordinal);
    }

    private async Task<CommandRun> RunAsync(string conversation, params string[] more)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "case.json"), JsonNode.Parse(conversation)!.ToJsonString());
        return await CommandRun.OfAsync(["encode", "--in", _folder.FullName, .. more]);
    }
}
