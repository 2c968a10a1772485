using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance;

/// <summary>What became of a case.</summary>
internal enum Verdict
{
    /// <summary>There was nothing to compare it with.</summary>
    Shown,

    /// <summary>It is as expected.</summary>
    Passed,

    /// <summary>It is not.</summary>
    Failed,

    /// <summary>This version does not have what it needs.</summary>
    Skipped,
}

/// <summary>One case's line and verdict.</summary>
internal sealed record CaseResult(JsonObject Line, Verdict Verdict, string? Reason = null)
{
    /// <summary>A case that cannot be run by this version: counted as neither passed nor failed, and named.</summary>
    public static CaseResult Skip(CaseFile file, string reason) =>
        new(new JsonObject { ["file"] = file.Name, ["skipped"] = reason }, Verdict.Skipped, reason);

    /// <summary>A file that could not be run to its end.</summary>
    public static CaseResult Break(CaseFile file, Exception exception) => new(
        new JsonObject { ["file"] = file.Name, ["exception"] = exception.GetType().Name, ["message"] = exception.Message },
        Verdict.Failed,
        $"it could not be run: {exception}");

    /// <summary>A case with the differences that were found; without expectation there are none to find.</summary>
    public static CaseResult Compared(JsonObject line, IReadOnlyList<string>? differences) => differences switch
    {
        null => new(line, Verdict.Shown),
        [] => new(line, Verdict.Passed),
        _ => new(line, Verdict.Failed, string.Join("; ", differences)),
    };
}
