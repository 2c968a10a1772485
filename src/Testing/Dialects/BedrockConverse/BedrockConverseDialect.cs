using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.Bedrock;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>
/// Bedrock's Converse: <c>POST /model/{model}/converse</c>, and <c>/converse-stream</c> for an event stream; signed, or with a bearer key. And
/// <c>/count-tokens</c>, which counts for both of Bedrock's forms.
/// </summary>
internal sealed class BedrockConverseDialect : SimulatedDialect
{
    public override string Name => "bedrock-converse";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(Provider.Bedrock, "")];

    public override bool Owns(string path) => BedrockPlace.Of(path) is { Verb: "converse" or "converse-stream" or BedrockCount.Verb };

    public override bool Resembles(SimulatorRequest request) =>
        request.Path.StartsWith("/model/", StringComparison.Ordinal) || request.Header("x-amz-date") is not null;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var json = BedrockDoor.Enter(request, moment, Owns(request.Path));
        var place = BedrockPlace.Of(request.Path)!;
        if (place.Verb == BedrockCount.Verb)
            return BedrockCount.Accept(json, place, moment);
        ConverseCheck.Check(new CheckedValue(json, "", ConverseWording.Instance));
        return new ConverseExchange(json, place, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => BedrockDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) => BedrockDoor.ErrorHeaders(refusal, moment);
}
