using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Decoding;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>
/// How a chat stream ends, as a user of the client sees it. What is compared is the outcome (of a client that refuses silent truncation,
/// where the two differ), the error's fields and that no text of the stream leaks into the exception. What the vectors call yields are
/// raw chunks; this client hands out typed events.
/// </summary>
internal static class SemanticsGroup
{
    private static readonly string[] Fields = ["type", "code", "message"];

    public static async Task<VectorResult> RunAsync(JsonObject test, int? trickle)
    {
        var response = new RecordedResponse(200, [new("Content-Type", "text/event-stream")], StreamCutter.Input(test));
        var outcome = await DecodedOutcome.OfAsync(new Recording(Provider.OpenAI, "", "model", true, response), new(Provider.OpenAI, null), trickle);
        var members = new JsonObject { ["outcome"] = ToWord(outcome), ["error"] = ToJson(outcome.ApiError), ["exception"] = outcome.Exception?.GetType().Name };
        return new VectorResult(members, [.. Differences(test, members, outcome)]);
    }

    private static string ToWord(DecodedOutcome outcome) => outcome switch
    {
        { Exception: null } => "done",
        { ApiError: not null } => "api_error",

        // The exception of a parser would quote the payload, so a broken stream says it in words of its own.
        { Exception: LlmStreamException { Message: var message } } when message.Contains(" malformed", StringComparison.Ordinal) => "malformed",

        // An answer without a single byte never began, which is a matter of the connection.
        { Exception: LlmStreamException or LlmConnectionException } => "truncated",
        _ => "failed",
    };

    private static IEnumerable<string> Differences(JsonObject test, JsonObject members, DecodedOutcome outcome)
    {
        var expected = test.Text("strict_outcome") ?? test.Text("outcome");
        if (members.Text("outcome") != expected)
        {
            yield return $"outcome is {members.Text("outcome")}, not {expected}";
        }

        var error = test["error"] is JsonObject fields ? fields : test.Text("error") is { } text ? new JsonObject { ["message"] = text } : [];
        foreach (var name in Fields.Where(name => error.ContainsKey(name) && members["error"]?.Text(name) != error.Text(name)))
        {
            yield return $"error.{name} is {members["error"]?.Text(name)}, not {error.Text(name)}";
        }

        var shown = outcome.Exception?.ToString() ?? "";
        foreach (var secret in (test["must_not_leak"]?.AsArray() ?? []).Where(secret => shown.Contains(secret!.GetValue<string>(), StringComparison.Ordinal)))
        {
            yield return $"the exception shows '{secret}'";
        }
    }

    private static JsonObject? ToJson(LlmApiException? error) =>
        error is null ? null : new JsonObject { ["type"] = error.ErrorType, ["code"] = error.ErrorCode, ["message"] = error.ErrorMessage };
}
