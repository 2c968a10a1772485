using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>
/// Gemini: <c>POST /v1beta/models/{model}:generateContent</c>, <c>:streamGenerateContent</c> and <c>:countTokens</c> of AI Studio with a key, and the same of
/// Vertex AI below a project and a location with a bearer token.
/// </summary>
internal sealed class GeminiDialect : SimulatedDialect
{
    public override string Name => "gemini";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Google, ""), (Provider.Vertex, "v1/publishers/google/")];

    public override bool Owns(string path) => GeminiPlace.Of(path, "") is not null;

    public override bool Resembles(SimulatorRequest request) => request.Header("x-goog-api-key") is not null;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var place = GeminiPlace.Of(request.Path, request.Query) ?? throw Refused(404, "NOT_FOUND", $"The requested URL {request.Path} was not found on this server.");
        if (request.Method != "POST")
            throw Refused(405, "METHOD_NOT_ALLOWED", $"The request method {request.Method} is inappropriate for the URL {request.Path}.");
        if (!place.HasKey(request))
        {
            throw place.IsVertex
                ? Refused(401, "UNAUTHENTICATED", "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.")
                : Refused(403, "PERMISSION_DENIED", "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.");
        }

        var json = RequestBody.Parse(request.Body, out var reason) ?? throw Refused(400, GeminiWording.InvalidArgument, $"Invalid JSON payload received. {reason}");
        var body = new CheckedValue(json, "", GeminiWording.Instance);
        if (!body.IsObject)
            throw Refused(400, GeminiWording.InvalidArgument, "Invalid JSON payload received. Root element must be a message.");
        var call = place.IsCount ? GeminiCount.CallOf(body, place) : body;
        GeminiCheck.Check(call, place);
        var exchange = new GeminiExchange(call, place, moment);
        return place.IsCount ? new CountExchange(exchange, "totalTokens") : exchange;
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => GeminiErrors.Write(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) => GeminiHeaders.Of(moment);

    private static RefusedException Refused(int status, string type, string message) => new(new Refusal(status, type, message));
}
