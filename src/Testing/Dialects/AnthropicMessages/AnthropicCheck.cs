using System.Collections.Frozen;
using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Checks a request body as Anthropic does. Whoever reads the body afterwards may trust its form.</summary>
internal static partial class AnthropicCheck
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "cache_control", "container", "inference_geo", "max_tokens", "messages", "metadata", "model", "output_config", "service_tier",
        "stop_sequences", "stream", "system", "temperature", "thinking", "tool_choice", "tools", "top_k", "top_p",
    ], StringComparer.Ordinal);

    /// <summary>What needs an <c>anthropic-beta</c> header.</summary>
    private static readonly FrozenSet<string> KnownInBeta = FrozenSet.ToFrozenSet(
        [.. Known, "context_management", "mcp_servers", "output_format", "speed", "user_profile_id"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownOnBedrock = FrozenSet.ToFrozenSet(
        [.. KnownInBeta.Except(["model", "stream"], StringComparer.Ordinal), "anthropic_version", "anthropic_beta"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownInCount = FrozenSet.ToFrozenSet(
        ["cache_control", "messages", "model", "output_config", "system", "thinking", "tool_choice", "tools"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownInBetaCount = FrozenSet.ToFrozenSet(
        [.. KnownInCount, "context_management", "mcp_servers", "output_format", "speed"], StringComparer.Ordinal);

    /// <summary>What the newest version has dropped; even the defaults' values are refused.</summary>
    private static readonly string[] Sampling = ["temperature", "top_p", "top_k"];

    /// <summary>Checks the body of a count, and gives the call whose input it counts.</summary>
    public static JsonElement CheckCount(CheckedValue body, AnthropicEdition edition)
    {
        body.OnlyKnows(edition.IsBeta ? KnownInBetaCount : KnownInCount);
        var call = body.Element.With("max_tokens", int.MaxValue);
        Check(new CheckedValue(call, body.Path, body.Wording), edition);
        return call;
    }

    public static void Check(CheckedValue body, AnthropicEdition edition)
    {
        body.OnlyKnows(edition switch
        {
            { IsBedrock: true } => KnownOnBedrock,
            { IsBeta: true } => KnownInBeta,
            _ => Known,
        });
        foreach (var gone in edition.IsWithoutSampling ? Sampling : [])
        {
            if (body.Optional(gone) is { } given)
                throw CheckedValue.Refuse(body.Wording.Unknown(given.Path));
        }

        if (edition.IsBedrock)
            body.Required("anthropic_version").OneOf(edition.Version);
        else if (body.Required("model").Text().Length == 0)
            throw body.Required("model").Broken("String should have at least 1 character");
        body.Required("max_tokens").Integer(0);
        CheckOptions(body);
        CheckTools(body);
        CheckThinking(body);
        CheckSystem(body.Optional("system"));
        CheckMessages(body.Required("messages"), edition);
        CheckThoughtsKept(body);
    }
}
