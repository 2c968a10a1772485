using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>OpenAI Chat Completions: <c>POST {base}/chat/completions</c> with a bearer key.</summary>
internal sealed class OpenAIChatDialect : SimulatedDialect
{
    public override string Name => "openai-chat";

    public override string Provider => Gen.Provider.OpenAI;

    public override string BasePath => "v1/";

    public override bool Owns(string path) => path is "/v1/chat/completions" or "/chat/completions";

    public override bool Resembles(SimulatorRequest request) => request.Header("Authorization") is not null;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        CheckDoor(request);
        var body = RequestBody.Parse(request.Body, out _) ?? throw Refused(400, OpenAIChatRefusals.NotJson);
        var root = new CheckedValue(body, "", OpenAIChatWording.Instance);
        if (!root.IsObject)
            throw Refused(400, OpenAIChatRefusals.NotJson);
        OpenAIChatCheck.Check(root);
        return new OpenAIChatExchange(body, OpenAIChatReader.Read(body), moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => JsonOutput.Object(json =>
    {
        json.WriteStartObject("error");
        json.WriteString("message", refusal.Message);
        json.WriteString("type", refusal.Type);
        json.WriteString("param", refusal.Parameter);
        json.WriteString("code", refusal.Code);
        json.WriteEndObject();
    });

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        OpenAIChatHeaders.OfError(refusal, moment);

    private void CheckDoor(SimulatorRequest request)
    {
        if (!Owns(request.Path))
            throw Refused(404, $"Invalid URL ({request.Method} {request.Path})");
        if (request.Method != "POST")
            throw Refused(405, $"Not allowed to {request.Method} on {request.Path}. (HINT: Perhaps you meant to use a different HTTP method?)", "method_not_supported");
        if (!HasKey(request))
            throw Refused(401, OpenAIChatRefusals.NoKey);
        if (!RequestBody.IsJson(request.Header("Content-Type")))
            throw Refused(400, OpenAIChatRefusals.WrongContentType(request.Header("Content-Type")), "unsupported_content_type");
    }

    private static bool HasKey(SimulatorRequest request) =>
        request.Header("Authorization") is { } header
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && header["Bearer ".Length..].Trim().Length > 0;

    private static RefusedException Refused(int status, string message, string? code = null) =>
        new(new Refusal(status, OpenAIChatWording.InvalidRequest, message, null, code));
}
