namespace Mirascope.Gen.Tests;

public sealed class SseTests
{
    [Theory]
    [InlineData("framing")]
    [InlineData("limits")]
    [InlineData("sdk-dispatch")]
    public async Task Every_case_of_the_vectors_passes(string group)
    {
        var run = await CommandRun.OfAsync("sse", "--in", SharedData.Path("vectors", "sse", group + ".json"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEmpty(run.Lines);
    }

    [Theory]
    [InlineData("content-type")]
    [InlineData("openai-semantics")]
    public async Task Only_known_cases_deviate(string group)
    {
        var run = await CommandRun.OfAsync("sse", "--in", SharedData.Path("vectors", "sse", group + ".json"));
        var known = await File.ReadAllTextAsync(Path.Combine(SharedData.Repository, "tests", "Conformance", "KNOWN.md"));
        var failed = run.Error.Split('\n').Where(line => line.StartsWith("FAILED", StringComparison.Ordinal)).Select(line => line.Split(' ')[2].TrimEnd(':'));
        Assert.True(run.Lines.Count > 2 * failed.Count());
        Assert.All(failed, id => Assert.Contains($"`{id}`", known, StringComparison.Ordinal));
    }
}
