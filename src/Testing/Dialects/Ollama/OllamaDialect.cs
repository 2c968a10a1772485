using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Ollama;

/// <summary>Ollama's own chat: <c>POST /api/chat</c>, without a key.</summary>
internal sealed class OllamaDialect : SimulatedDialect
{
    public override string Name => "ollama-chat";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Ollama, "")];

    public override bool Owns(string path) => path == "/api/chat";

    public override bool Resembles(SimulatorRequest request) => request.Path.StartsWith("/api/", StringComparison.Ordinal);

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        if (!Owns(request.Path))
            throw Refused(404, "404 page not found");
        if (request.Method != "POST")
            throw Refused(405, "405 method not allowed");
        if (request.Body.Length == 0)
            throw Refused(400, "missing request body");
        var json = RequestBody.Parse(request.Body, out var reason) ?? throw Refused(400, reason);
        var body = new CheckedValue(json, "", OllamaWording.Instance);
        OllamaCheck.Check(body);
        return new OllamaExchange(json, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => JsonOutput.Object(json => json.WriteString("error", refusal.Message));

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        refusal.RetryAfter is { } wait ? [new("Retry-After", RetryAfter.Seconds(wait))] : [];

    private static RefusedException Refused(int status, string message) => new(new Refusal(status, "", message));
}
