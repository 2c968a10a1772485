using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>Writes errors: the status again, and details of types of their own, among them how long to wait.</summary>
internal static class GeminiErrors
{
    public static byte[] Write(Refusal refusal) => JsonOutput.Object(json =>
    {
        json.WriteStartObject("error");
        json.WriteNumber("code", refusal.Status);
        json.WriteString("message", refusal.Message);
        json.WriteString("status", refusal.Type);
        if (refusal is not { Parameter: null, RetryAfter: null, Code: null })
            WriteDetails(json, refusal);
        json.WriteEndObject();
    });

    private static void WriteDetails(Utf8JsonWriter json, Refusal refusal)
    {
        json.WriteStartArray("details");
        if (refusal.Parameter is { } field)
        {
            json.WriteStartObject();
            json.WriteString("@type", "type.googleapis.com/google.rpc.BadRequest");
            json.WriteStartArray("fieldViolations");
            json.WriteStartObject();
            json.WriteString("field", field);
            json.WriteString("description", refusal.Message);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (refusal.Code is { } reason)
        {
            json.WriteStartObject();
            json.WriteString("@type", "type.googleapis.com/google.rpc.ErrorInfo");
            json.WriteString("reason", reason);
            json.WriteString("domain", "googleapis.com");
            json.WriteEndObject();
        }

        if (refusal.RetryAfter is { } wait)
        {
            json.WriteStartObject();
            json.WriteString("@type", "type.googleapis.com/google.rpc.RetryInfo");
            json.WriteString("retryDelay", RetryAfter.Fraction(wait) + "s");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
