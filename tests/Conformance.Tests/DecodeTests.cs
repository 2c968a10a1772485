using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests;

public sealed class DecodeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("recordings-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    [InlineData("7")]
    [InlineData("64")]
    public async Task Every_recording_gives_what_is_expected_or_is_argued(string? trickle)
    {
        string[] cut = trickle is null ? [] : ["--trickle", trickle];
        var folder = SharedData.Path("recordings", "exchanges");
        var known = await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "tests", "Conformance", "KNOWN.md"));
        var run = await CommandRun.OfAsync(["decode", "--in", folder, "--expect", SharedData.Path("recordings", "expected"), .. cut]);

        var recordings = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/')).ToArray();
        var argued = recordings.Where(name => known.Contains($"`{name}`", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var failed = run.Error.Split('\n').Where(line => line.StartsWith("FAILED ", StringComparison.Ordinal)).Select(line => line.Split(' ')[1].TrimEnd(':')).ToArray();

        Assert.Equal(argued, failed.Order(StringComparer.Ordinal));
        Assert.Equal($"{recordings.Length - failed.Length} passed, {failed.Length} failed", run.Summary);
    }

    [Fact]
    public async Task A_protocol_this_version_lacks_is_named_and_not_counted()
    {
        await WriteAsync("acme", "acme-talk", "{}");
        var run = await CommandRun.OfAsync("decode", "--in", _folder.FullName);

        Assert.Equal((2, "0 passed, 0 failed"), (run.ExitCode, run.Summary));
        Assert.Equal("this version has no acme-talk of acme", (string?)Assert.Single(run.Lines)["skipped"]);
    }

    [Theory]
    [InlineData("acme")]
    [InlineData("openai")]
    [InlineData("anthropic")]
    [InlineData("azure-openai")]
    [InlineData("vertex")]
    public async Task Who_speaks_a_known_protocol_is_read_whatever_the_name(string provider)
    {
        await WriteAsync(provider, "openai-chat", """{"id":"c1","choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"completion_tokens":1}}""");
        var line = Assert.Single((await CommandRun.OfAsync("decode", "--in", _folder.FullName)).Lines);

        Assert.Equal(("ok", "Hi", null), ((string?)line["outcome"], (string?)line["text"], (string?)line["exception"]));
        Assert.Equal((null, null, 1L), ((string?)line["model"], (long?)line["usage"]!["input_total"], (long?)line["usage"]!["output_total"]));
    }

    private Task WriteAsync(string provider, string protocol, string body) => File.WriteAllTextAsync(
        Path.Combine(_folder.FullName, "case.json"),
        new JsonObject
        {
            ["provider"] = provider,
            ["protocol"] = protocol,
            ["response"] = new JsonObject { ["status"] = 200, ["body"] = body },
        }.ToJsonString());
}
