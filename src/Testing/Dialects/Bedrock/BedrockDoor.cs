using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Bedrock;

/// <summary>What Bedrock asks of every request before it looks at the body's members, and the form of its errors.</summary>
internal static class BedrockDoor
{
    public const string Invalid = "ValidationException";

    public const string StreamContentType = "application/vnd.amazon.eventstream";

    /// <exception cref="RefusedException">Path, method, signature or form do not hold.</exception>
    public static JsonElement Enter(SimulatorRequest request, SimulatedMoment moment, bool isKnownPath)
    {
        if (!isKnownPath)
            throw Refused(404, "UnknownOperationException", "");
        if (request.Method != "POST")
            throw Refused(405, "MethodNotAllowedException", "");
        if (!request.HasBearerKey)
            AwsSignatureCheck.Check(request, moment);
        return RequestBody.Parse(request.Body, out _) is { ValueKind: JsonValueKind.Object } body ? body : throw Refused(400, "SerializationException", "");
    }

    public static byte[] WriteError(Refusal refusal) => JsonOutput.Object(json => json.WriteString("message", refusal.Message));

    public static IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment)
    {
        foreach (var header in Headers(moment))
            yield return header;
        yield return new("x-amzn-ErrorType", $"{refusal.Type}:http://internal.amazon.com/coral/com.amazon.bedrock/");
        if (refusal.RetryAfter is { } wait)
            yield return new("Retry-After", RetryAfter.Seconds(wait));
    }

    public static IEnumerable<KeyValuePair<string, string>> Headers(SimulatedMoment moment) =>
        [new("x-amzn-RequestId", moment.Fingerprint.Id("", 36)), new("Date", moment.Now.ToString("R"))];

    /// <summary>An error in the middle of a stream: the class begins with a small letter there.</summary>
    public static byte[] ErrorEvent(Refusal error)
    {
        var type = error.Type.Length == 0 ? "internalServerException" : char.ToLowerInvariant(error.Type[0]) + error.Type[1..];
        return EventFrame.Exception(type, error.Message);
    }

    private static RefusedException Refused(int status, string type, string message) => new(new Refusal(status, type, message));
}
