namespace Mirascope.Gen.Tests;

public sealed class EventStreamTests
{
    [Theory]
    [InlineData("decode")]
    [InlineData("decode", "--trickle", "1")]
    [InlineData("decode", "--trickle", "7")]
    [InlineData("encode")]
    public async Task Every_case_of_the_vectors_passes(string group, params string[] more)
    {
        var run = await CommandRun.OfAsync(["event-stream", "--in", SharedData.Path("vectors", "aws-eventstream", group + ".json"), .. more]);
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.NotEmpty(run.Lines);
    }
}
