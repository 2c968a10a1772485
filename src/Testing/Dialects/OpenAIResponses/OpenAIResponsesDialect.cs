using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>OpenAI Responses: <c>POST {base}/responses</c>, and OpenAI's own <c>/v1/responses/input_tokens</c> for a count, with a bearer key.</summary>
internal sealed class OpenAIResponsesDialect : SimulatedDialect
{
    private const string Count = "/v1/responses/input_tokens";

    public override string Name => "openai-responses";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.OpenAI + ":responses", "v1/")];

    public override bool Owns(string path) =>
        path is "/v1/responses" or "/responses" or Count || (OpenAIRelatives.At(path) is { } relative && path == $"/{relative.BasePath}responses");

    // What OpenAI's Chat refuses at the door, this would refuse in the same words.
    public override bool Resembles(SimulatorRequest request) => false;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var body = OpenAIDoor.Enter(request, OpenAIRelatives.At(request.Path) ?? OpenAIRelative.OpenAI, Owns(request.Path));
        var root = new CheckedValue(body, "", OpenAIWording.Instance);
        if (request.Path == Count)
            OpenAIResponsesCheck.CheckCount(root);
        else
            OpenAIResponsesCheck.Check(root);
        var exchange = new OpenAIResponsesExchange(body, OpenAIResponsesReader.Read(body), moment);
        return request.Path == Count ? new CountExchange(exchange, "input_tokens", "response.input_tokens") : exchange;
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => OpenAIDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        OpenAIHeaders.OfError(refusal, moment);
}
