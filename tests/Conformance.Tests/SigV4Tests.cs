namespace Mirascope.Gen.Tests;

public sealed class SigV4Tests
{
    [Theory]
    [InlineData("suite")]
    [InlineData("bedrock")]
    public async Task Every_case_of_the_vectors_passes(string group)
    {
        var run = await CommandRun.OfAsync("sigv4", "--in", SharedData.Path("vectors", "sigv4", group + ".json"));
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEmpty(run.Lines);
    }
}
