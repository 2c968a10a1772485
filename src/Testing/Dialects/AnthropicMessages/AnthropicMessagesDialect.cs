using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>
/// Anthropic Messages: <c>POST /v1/messages</c>, and <c>/v1/messages/count_tokens</c> for a count, with a key and a version header.
/// </summary>
internal sealed class AnthropicMessagesDialect : SimulatedDialect
{
    private const string Count = "/v1/messages/count_tokens";

    private const int MostBytes = 32 * 1024 * 1024;

    public override string Name => "anthropic-messages";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Anthropic, "")];

    public override bool Owns(string path) => path is "/v1/messages" or Count or "/deepseek/anthropic/v1/messages" or "/openrouter/api/v1/messages";

    public override bool Resembles(SimulatorRequest request) =>
        request.Header("x-api-key") is not null || request.Header("anthropic-version") is not null;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var edition = AnthropicEdition.Of(request);
        CheckDoor(request, edition);
        var body = RequestBody.Parse(request.Body, out var reason)
            ?? throw Refused(400, AnthropicWording.InvalidRequest, $"The request body is not valid JSON: {reason}");
        var root = new CheckedValue(body, "", AnthropicWording.Instance);
        if (!root.IsObject)
            throw Refused(400, AnthropicWording.InvalidRequest, "Input should be a valid dictionary");
        if (request.Path == Count)
        {
            var call = AnthropicCheck.CheckCount(root, edition);
            return new CountExchange(new AnthropicExchange(call, AnthropicReader.Read(call), moment), "input_tokens");
        }

        AnthropicCheck.Check(root, edition);
        return new AnthropicExchange(body, AnthropicReader.Read(body), moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => JsonOutput.Object(json => WriteError(json, refusal, moment));

    public static void WriteError(Utf8JsonWriter json, Refusal refusal, SimulatedMoment moment)
    {
        json.WriteString("type", "error");
        json.WriteStartObject("error");
        json.WriteString("type", refusal.Type);
        json.WriteString("message", refusal.Message);
        json.WriteEndObject();
        json.WriteString("request_id", AnthropicHeaders.RequestId(moment));
    }

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        AnthropicHeaders.OfError(refusal, moment);

    private void CheckDoor(SimulatorRequest request, AnthropicEdition edition)
    {
        if (!Owns(request.Path))
            throw Refused(404, "not_found_error", "Not Found");
        if (request.Method != "POST")
            throw Refused(405, AnthropicWording.InvalidRequest, "Method Not Allowed");
        if (!HasKey(request))
            throw Refused(401, "authentication_error", "x-api-key header is required");
        if (edition.Version.Length == 0)
            throw Refused(400, AnthropicWording.InvalidRequest, "anthropic-version: header is required");
        if (!edition.IsKnown)
            throw Refused(400, AnthropicWording.InvalidRequest, $"anthropic-version: \"{edition.Version}\" is not a valid version");
        if (!RequestBody.IsJson(request.Header("Content-Type")))
            throw Refused(400, AnthropicWording.InvalidRequest, "content-type: header must be application/json");
        if (request.Body.Length > MostBytes)
            throw Refused(413, "request_too_large", "Request exceeds the maximum size");
    }

    private static bool HasKey(SimulatorRequest request) => !string.IsNullOrEmpty(request.Header("x-api-key")) || request.HasBearerKey;

    private static RefusedException Refused(int status, string type, string message) => new(new Refusal(status, type, message));
}
