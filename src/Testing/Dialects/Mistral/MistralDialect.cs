using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>
/// Mistral's chat: <c>POST /v1/chat/completions</c> with a bearer key. OpenAI has the same path, so that here it stands below
/// <c>/mistral/</c>.
/// </summary>
internal sealed class MistralDialect : SimulatedDialect
{
    public override string Name => "mistral-chat";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Mistral, "mistral/")];

    public override bool Owns(string path) => path == "/mistral/v1/chat/completions";

    public override bool Resembles(SimulatorRequest request) => request.Path.StartsWith("/mistral/", StringComparison.Ordinal);

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        if (!Owns(request.Path))
            throw Refused(404, "no Route matched with those values");
        if (request.Method != "POST")
            throw Refused(405, "Method Not Allowed");
        if (!request.HasBearerKey)
            throw Refused(401, "Unauthorized");
        var json = RequestBody.Parse(request.Body, out var reason) ?? throw CheckedValue.Refuse(new Refusal(422, "json_invalid", $"JSON decode error: {reason}", "body"));
        var body = new CheckedValue(json, "body", MistralWording.Instance);
        MistralCheck.Check(body);
        return new MistralExchange(json, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => JsonOutput.Object(json => WriteError(json, refusal, moment));

    /// <summary>Three forms: a list of places for 422, a bare message at the door, an object for the rest.</summary>
    public static void WriteError(Utf8JsonWriter json, Refusal refusal, SimulatedMoment moment)
    {
        if (refusal is { Status: 422, Parameter: { } place })
        {
            WriteDetail(json, refusal, place);
        }
        else if (refusal.Type.Length == 0)
        {
            json.WriteString("message", refusal.Message);
            json.WriteString("request_id", RequestId(moment));
        }
        else
        {
            json.WriteString("object", "error");
            json.WriteString("message", refusal.Message);
            json.WriteString("type", refusal.Type);
            json.WriteNull("param");
            json.WriteString("code", refusal.Code);
        }
    }

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) => refusal.RetryAfter is { } wait
        ? [.. Headers(moment), new("retry-after", RetryAfter.Seconds(wait))]
        : Headers(moment);

    public static IEnumerable<KeyValuePair<string, string>> Headers(SimulatedMoment moment) => [new("mistral-correlation-id", RequestId(moment))];

    private static string RequestId(SimulatedMoment moment) => moment.Fingerprint.Id("", 32);

    private static void WriteDetail(Utf8JsonWriter json, Refusal refusal, string place)
    {
        json.WriteStartArray("detail");
        json.WriteStartObject();
        json.WriteString("type", refusal.Type);
        json.WriteStartArray("loc");
        foreach (var step in place.Split('.'))
        {
            if (int.TryParse(step, out var index))
                json.WriteNumberValue(index);
            else
                json.WriteStringValue(step);
        }

        json.WriteEndArray();
        json.WriteString("msg", refusal.Message);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static RefusedException Refused(int status, string message) => new(new Refusal(status, "", message));
}
