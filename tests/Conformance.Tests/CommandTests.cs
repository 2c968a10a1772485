namespace Mirascope.Gen.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("", "Usage")]
    [InlineData("dance", "not known")]
    [InlineData("price", "--in")]
    [InlineData("partial-json --in .", "later version")]
    [InlineData("decode", "--in")]
    [InlineData("decode --in no-such-folder", "no-such-folder")]
    [InlineData("decode --in . --trickle 0", "'0'")]
    [InlineData("decode --in . --trickle", "--trickle")]
    [InlineData("decode --in . --in .", "--in")]
    [InlineData("decode --in . --faster yes", "--faster")]
    [InlineData("decode --in . --expect no-such-folder", "no-such-folder")]
    public async Task A_command_line_that_cannot_be_understood_says_why(string line, string named)
    {
        var run = await CommandRun.OfAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_fails_and_the_others_are_run()
    {
        var folder = Directory.CreateTempSubdirectory("cases-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "a.json"), "{");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "b.json"), """{"family":"sse","group":"limits","cases":[{"id":"x","max_pending_chars":9,"chunks_b64":[],"expected":{"events":[],"overflow_error":false}}]}""");
            var result = Path.Combine(folder.FullName, "out.jsonl");
            var run = await CommandRun.OfAsync("sse", "--in", folder.FullName, "--out", result);
            Assert.Equal((1, "1 passed, 1 failed"), (run.ExitCode, run.Summary));
            Assert.Equal(2, (await File.ReadAllLinesAsync(result)).Length);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_empty_folder_is_no_success()
    {
        var folder = Directory.CreateTempSubdirectory("cases-");
        try
        {
            Assert.Equal(2, (await CommandRun.OfAsync("decode", "--in", folder.FullName)).ExitCode);
        }
        finally
        {
            folder.Delete();
        }
    }
}
