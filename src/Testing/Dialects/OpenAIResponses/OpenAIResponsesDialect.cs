using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>OpenAI Responses: <c>POST {base}/responses</c> with a bearer key.</summary>
internal sealed class OpenAIResponsesDialect : SimulatedDialect
{
    public override string Name => "openai-responses";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.OpenAI + ":responses", "v1/")];

    public override bool Owns(string path) =>
        path is "/v1/responses" or "/responses" || (OpenAIRelatives.At(path) is { } relative && path == $"/{relative.BasePath}responses");

    // What OpenAI's Chat refuses at the door, this would refuse in the same words.
    public override bool Resembles(SimulatorRequest request) => false;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var body = OpenAIDoor.Enter(request, OpenAIRelatives.At(request.Path) ?? OpenAIRelative.OpenAI, Owns(request.Path));
        OpenAIResponsesCheck.Check(new CheckedValue(body, "", OpenAIWording.Instance));
        return new OpenAIResponsesExchange(body, OpenAIResponsesReader.Read(body), moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => OpenAIDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        OpenAIHeaders.OfError(refusal, moment);
}
