using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

public sealed class DecodeTests
{
    public static TheoryData<string, string, string?> Cuts
    {
        get
        {
            (string, string)[] recorded =
            [
                ("openai", "openai-chat"), ("openai", "openai-responses"), ("anthropic", "anthropic-messages"), ("groq", "openai-chat"), ("xai", "openai-chat"), ("deepseek", "openai-chat"),
                ("openrouter", "openai-chat"), ("together", "openai-chat"), ("perplexity", "openai-chat"), ("mistral", "mistral-chat"), ("cohere", "cohere-v2"), ("google", "gemini"),
                ("bedrock", "bedrock-converse"), ("bedrock", "bedrock-invoke-anthropic"),
            ];
            var data = new TheoryData<string, string, string?>();
            foreach (var (provider, protocol) in recorded)
            {
                foreach (var trickle in new[] { null, "1", "7", "64" })
                {
                    data.Add(provider, protocol, trickle);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Every_recording_gives_what_is_expected(string provider, string protocol, string? trickle)
    {
        string[] cut = trickle is null ? [] : ["--trickle", trickle];
        var folder = SharedData.Path("recordings", "exchanges", provider, protocol);
        var run = await CommandRun.OfAsync(["decode", "--in", folder, "--expect", SharedData.Path("recordings", "expected"), .. cut]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Equal($"{Directory.GetFiles(folder).Length} passed, 0 failed", run.Summary);
    }

    [Fact]
    public async Task A_protocol_this_version_lacks_is_named_and_not_counted()
    {
        var folder = Directory.CreateTempSubdirectory("recordings-");
        try
        {
            var exchange = JsonNode.Parse(await File.ReadAllTextAsync(Directory.GetFiles(SharedData.Path("recordings", "exchanges", "openai", "openai-chat"))[0]))!;
            exchange["protocol"] = "morse";
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), exchange.ToJsonString());
            var run = await CommandRun.OfAsync("decode", "--in", folder.FullName, "--expect", SharedData.Path("recordings", "expected"));
            Assert.Equal("0 passed, 0 failed", run.Summary);
            Assert.Equal(2, run.ExitCode);
            Assert.All(run.Lines, line => Assert.Contains("morse", (string?)line["skipped"], StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
