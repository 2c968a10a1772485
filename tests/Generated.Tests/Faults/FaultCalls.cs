namespace Mirascope.Gen.Tests.Faults;

/// <summary>Tools that must not run by mistake, and a call of each provider that has them.</summary>
internal static partial class FaultCalls
{
    /// <summary>Deletes books.</summary>
    /// <param name="shelf">Which shelf.</param>
    /// <param name="limit">How many at most.</param>
    [LlmTool]
    public static string DeleteBooks(string shelf, int limit = 1000) => $"{shelf} {limit}";

    /// <summary>Deletes everything.</summary>
    [LlmTool]
    public static string DeleteAll() => "done";

    [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(FaultCalls)])]
    [Prompt("Tidy up {what}.")]
    public static partial TidyStream TidyAsync(string what, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini", Tools = [typeof(FaultCalls)])]
    [Prompt("Tidy up {what}.")]
    public static partial Task<TidyWholeResponse> TidyWholeAsync(string what, CancellationToken cancellationToken = default);
}
