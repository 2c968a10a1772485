using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.AnthropicMessages;
using Mirascope.Gen.Testing.Dialects.Bedrock;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.BedrockInvoke;

/// <summary>
/// Bedrock's InvokeModel for Claude: <c>POST /model/{model}/invoke</c>, and <c>/invoke-with-response-stream</c> for an event stream; signed, or
/// with a bearer key. The body is Anthropic's.
/// </summary>
internal sealed class BedrockInvokeDialect : SimulatedDialect
{
    public override string Name => "bedrock-invoke-anthropic";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Bedrock + ":invoke", "")];

    public override bool Owns(string path) => BedrockPlace.Of(path) is { Verb: "invoke" or "invoke-with-response-stream" };

    // What is wrong with a path of Bedrock's, Converse says.
    public override bool Resembles(SimulatorRequest request) => false;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment) =>
        Accept(BedrockDoor.Enter(request, moment, Owns(request.Path)), BedrockPlace.Of(request.Path)!, moment);

    /// <summary>Checks a body and reads it.</summary>
    public static Exchange Accept(JsonElement json, BedrockPlace place, SimulatedMoment moment)
    {
        try
        {
            AnthropicCheck.Check(new CheckedValue(json, "", AnthropicWording.Instance), AnthropicEdition.Bedrock);
        }
        catch (RefusedException refused)
        {
            // Anthropic's own words in Amazon's class.
            throw new RefusedException(refused.Refusal with { Type = BedrockDoor.Invalid });
        }

        return new BedrockInvokeExchange(json, place, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => BedrockDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) => BedrockDoor.ErrorHeaders(refusal, moment);
}
