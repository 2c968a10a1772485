using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance;

namespace Mirascope.Gen.Tests;

/// <summary>One run of the command, in this process.</summary>
internal sealed record CommandRun(int ExitCode, IReadOnlyList<JsonObject> Lines, string Error)
{
    /// <summary>The last line on standard error, which counts.</summary>
    public string Summary => Error.TrimEnd().Split('\n')[^1];

    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await ConformanceCommand.RunAsync(args, output, error);
        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject());
        return new CommandRun(code, [.. lines], error.ToString());
    }
}
