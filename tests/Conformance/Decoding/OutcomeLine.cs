using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>Writes an outcome with the members and words of the recordings' expectations.</summary>
internal static class OutcomeLine
{
    public static JsonObject ToJson(CaseFile file, DecodedOutcome outcome)
    {
        var response = outcome.Response;
        return new JsonObject
        {
            ["file"] = file.Name,
            ["outcome"] = ToOutcome(outcome),
            ["id"] = response?.Id,
            ["model"] = outcome.Model,
            ["text"] = response?.Content ?? "",
            ["reasoning"] = response?.Thoughts ?? "",
            ["refusal"] = response?.Refusal,
            ["tool_calls"] = new JsonArray([.. (response?.ToolCalls ?? []).Select(ToJson)]),
            ["finish_reason"] = ToReason(response?.FinishReason),
            ["finish_class"] = ToClass(response?.FinishReason),
            ["usage"] = ToJson(response?.Usage),
            ["error"] = ToJson(outcome.ApiError),
            ["cost"] = response?.Cost is { } cost ? ToText(cost) : null,
            ["cost_reason"] = response?.CostDetail.Reason,
            ["exception"] = outcome.Exception?.GetType().Name,
        };
    }

    private static string ToOutcome(DecodedOutcome outcome) => outcome switch
    {
        { Exception: null } => "ok",
        { Exception: LlmApiException, Recording.Response.Status: < 200 or >= 300 } => "http_error",
        { ApiError: not null } => "stream_error",
        _ => "failed",
    };

    private static JsonObject ToJson(ToolCall call)
    {
        JsonNode? arguments = null;
        var isValid = !call.IsFreeform && (call.Arguments.Length == 0 || JsonValues.TryParse(call.Arguments, out arguments));
        if (call is { IsFreeform: false, Arguments.Length: 0 })
        {
            arguments = new JsonObject();
        }

        var json = new JsonObject
        {
            ["id"] = call.Id.Length == 0 ? null : call.Id,
            ["name"] = call.Name,
            ["arguments"] = arguments,
            ["arguments_raw"] = call.Arguments,
            ["arguments_valid"] = call.IsFreeform ? null : isValid,
        };
        if (call.IsFreeform)
        {
            json["custom"] = true;
        }

        return json;
    }

    // An enumeration that the wire has as a number stays one.
    private static JsonNode? ToReason(FinishReason? reason) =>
        reason is null ? null : int.TryParse(reason.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : reason.Value.Text;

    private static string ToClass(FinishReason? reason) => reason is null || reason.Value.Text.Length == 0 ? "none" : reason.Value.Class switch
    {
        FinishClass.Stop => "stop",
        FinishClass.Length => "length",
        FinishClass.ToolCalls => "tool_calls",
        FinishClass.ContentFilter => "content_filter",
        FinishClass.Refusal => "refusal",
        FinishClass.Pause => "pause",
        FinishClass.Error => "error",
        _ => "other",
    };

    private static JsonObject? ToJson(Usage? usage) => usage is null ? null : new JsonObject
    {
        ["input_total"] = usage.IsInputKnown ? usage.InputTokens : null,
        ["output_total"] = usage.IsOutputKnown ? usage.OutputTokens : null,
        ["cache_read"] = usage.CacheReadTokens,
        ["cache_write"] = usage.CacheWriteTokens,
        ["reasoning"] = usage.ReasoningTokens,
    };

    private static JsonObject? ToJson(LlmApiException? error) => error is null ? null : new JsonObject
    {
        ["type"] = error.ErrorType,
        ["status"] = (int)error.StatusCode,
        ["code"] = ToCode(error),
        ["message"] = error.ErrorMessage,
        ["retry_after"] = error.RetryAfter is { } wait ? ToText((decimal)wait.TotalSeconds) : null,
    };

    // The library gives codes as text; an expectation has a number where the body has one.
    private static JsonNode? ToCode(LlmApiException error)
    {
        // Some answer an error as the one event of a stream.
        var text = error.ResponseBody.StartsWith("data:", StringComparison.Ordinal) ? error.ResponseBody["data:".Length..] : error.ResponseBody;
        var body = JsonValues.TryParse(text, out var parsed) ? parsed : null;
        var outer = (body is JsonArray { Count: > 0 } list ? list[0] : body) as JsonObject;
        var code = (outer?["error"] as JsonObject ?? outer)?["code"];
        return code?.GetValueKind() == JsonValueKind.Number && code.ToJsonString() == error.ErrorCode ? code.DeepClone() : error.ErrorCode;
    }

    // Dividing by one with all its places drops the zeros a decimal carries at its end.
    private static string ToText(decimal value) => (value / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
}
