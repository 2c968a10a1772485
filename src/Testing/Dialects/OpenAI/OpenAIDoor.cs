using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>What OpenAI asks of every request before it looks at the body's members, and the form of its errors.</summary>
internal static class OpenAIDoor
{
    /// <summary>The body of a request that may come in.</summary>
    /// <exception cref="RefusedException">Path, method, key, content type or form do not hold.</exception>
    public static JsonElement Enter(SimulatorRequest request, OpenAIRelative relative, bool isKnownPath)
    {
        if (!isKnownPath)
            throw Refused(404, $"Invalid URL ({request.Method} {request.Path})");
        if (request.Method != "POST")
            throw Refused(405, $"Not allowed to {request.Method} on {request.Path}. (HINT: Perhaps you meant to use a different HTTP method?)", "method_not_supported");
        if (!relative.Admits(request))
            throw Refused(401, OpenAIRefusals.NoKey);
        if (!RequestBody.IsJson(request.Header("Content-Type")))
            throw Refused(400, OpenAIRefusals.WrongContentType(request.Header("Content-Type")), "unsupported_content_type");
        return RequestBody.Parse(request.Body, out _) is { ValueKind: JsonValueKind.Object } body ? body : throw Refused(400, OpenAIRefusals.NotJson);
    }

    public static byte[] WriteError(Refusal refusal) => JsonOutput.Object(json => WriteErrorMember(json, refusal));

    public static void WriteErrorMember(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteStartObject("error");
        json.WriteString("message", refusal.Message);
        json.WriteString("type", refusal.Type);
        json.WriteString("param", refusal.Parameter);
        json.WriteString("code", refusal.Code);
        json.WriteEndObject();
    }

    private static RefusedException Refused(int status, string message, string? code = null) =>
        new(new Refusal(status, OpenAIWording.InvalidRequest, message, null, code));
}
