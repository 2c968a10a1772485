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
                ("openrouter", "openai-chat"), ("together", "openai-chat"), ("perplexity", "openai-chat"), ("mistral", "mistral-chat"), ("google", "gemini"),
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
        var run = await CommandRun.OfAsync("decode", "--in", SharedData.Path("recordings", "exchanges", "cohere"), "--expect", SharedData.Path("recordings", "expected"));
        Assert.Equal("0 passed, 0 failed", run.Summary);
        Assert.Equal(2, run.ExitCode);
        Assert.All(run.Lines, line => Assert.Contains("cohere", (string?)line["skipped"], StringComparison.Ordinal));
    }
}
