using System.Collections.Frozen;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>Finds the call whose input is to be counted.</summary>
internal static class GeminiCount
{
    private static readonly FrozenSet<string> AtStudio = FrozenSet.ToFrozenSet(["contents", "generateContentRequest"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> AtVertex =
        FrozenSet.ToFrozenSet(["contents", "generationConfig", "instances", "model", "systemInstruction", "tools"], StringComparer.Ordinal);

    public static CheckedValue CallOf(CheckedValue body, GeminiPlace place)
    {
        body.OnlyKnows(place.IsVertex ? AtVertex : AtStudio);
        if (place.IsVertex || body.OptionalOrNull("generateContentRequest") is not { } call)
            return body;
        if (body.OptionalOrNull("contents") is { } both)
            throw both.Broken("* CountTokensRequest: contents and generate_content_request must not both be set.");
        if (call.Required("model").Text() is var model && !model.EndsWith($"/{place.Model}", StringComparison.Ordinal))
            throw call.Required("model").Broken($"* CountTokensRequest.generate_content_request.model: {model} is not the model of the URL.");
        return call;
    }
}
