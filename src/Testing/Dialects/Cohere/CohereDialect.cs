using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

/// <summary>Cohere's chat of its second version: <c>POST /v2/chat</c> with a bearer key.</summary>
internal sealed class CohereDialect : SimulatedDialect
{
    public override string Name => "cohere-v2";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Cohere, "")];

    public override bool Owns(string path) => path == "/v2/chat";

    public override bool Resembles(SimulatorRequest request) => request.Path.StartsWith("/v2/", StringComparison.Ordinal);

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        if (!Owns(request.Path))
            throw Refused(404, "resource not found");
        if (request.Method != "POST")
            throw Refused(405, "method not allowed");
        if (!request.HasBearerKey)
            throw Refused(401, "no api key supplied");
        var json = RequestBody.Parse(request.Body, out var reason) ?? throw Refused(400, $"invalid json syntax: {reason}");
        var body = new CheckedValue(json, "", CohereWording.Instance);
        CohereCheck.Check(body);
        return new CohereExchange(json, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => JsonOutput.Object(json =>
    {
        if (refusal.Type.Length > 0)
            json.WriteString("error_type", refusal.Type);
        json.WriteString("id", moment.Fingerprint.Id("", 32));
        json.WriteString("message", refusal.Message);
    });

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) => refusal.RetryAfter is { } wait
        ? [.. Headers(moment), new("retry-after", RetryAfter.Seconds(wait))]
        : Headers(moment);

    public static IEnumerable<KeyValuePair<string, string>> Headers(SimulatedMoment moment) => [new("x-debug-trace-id", moment.Fingerprint.Id("", 32))];

    private static RefusedException Refused(int status, string message) => new(new Refusal(status, "", message));
}
