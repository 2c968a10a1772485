using System.Collections.Frozen;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.Bedrock;
using Mirascope.Gen.Testing.Dialects.BedrockInvoke;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>Bedrock's CountTokens: a Converse, or the body of an InvokeModel in base64. It knows models and no profiles of regions.</summary>
internal static class BedrockCount
{
    public const string Verb = "count-tokens";

    private const string Answer = "inputTokens";

    private static readonly string[] Regions = ["us.", "eu.", "apac.", "jp.", "au.", "us-gov.", "global."];

    private static readonly FrozenSet<string> Known =
        FrozenSet.ToFrozenSet(["messages", "system", "toolConfig", "additionalModelRequestFields"], StringComparer.Ordinal);

    public static Exchange Accept(JsonElement body, BedrockPlace place, SimulatedMoment moment)
    {
        if (Regions.Any(region => place.Model.StartsWith(region, StringComparison.Ordinal)))
            throw CheckedValue.Refuse(new Refusal(400, BedrockDoor.Invalid, "The provided model doesn't support counting tokens."));
        var input = new CheckedValue(body, "", ConverseWording.Instance).Required("input");
        if (input.OptionalOrNull("invokeModel") is { } invoke)
            return new CountExchange(BedrockInvokeDialect.Accept(Inner(invoke.Required("body")), place, moment), Answer);
        var call = input.Required("converse").OnlyKnows(Known);
        ConverseCheck.Check(call);
        return new CountExchange(new ConverseExchange(call.Element, place, moment), Answer);
    }

    private static JsonElement Inner(CheckedValue body)
    {
        var bytes = new byte[body.Text().Length];
        return Convert.TryFromBase64String(body.Text(), bytes, out var length) && RequestBody.Parse(bytes.AsMemory(0, length), out _) is { ValueKind: JsonValueKind.Object } inner
            ? inner
            : throw CheckedValue.Refuse(new Refusal(400, "SerializationException", ""));
    }
}
