using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Decoding;

namespace Mirascope.Gen.Conformance.Sse;

/// <summary>Whether a streaming call reads a response of this content type as an event stream, and in which encoding.</summary>
internal static class ContentTypeGroup
{
    // One character that every other encoding reads as two.
    private const string Text = "é";

    private static ReadOnlySpan<byte> Body =>
        "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"é\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"u8;

    public static async Task<VectorResult> RunAsync(JsonObject test)
    {
        List<KeyValuePair<string, string>> headers = test.Text("content_type") is { } type ? [new("Content-Type", type)] : [];
        var recording = new Recording(Provider.OpenAI, "", "model", true, new RecordedResponse(200, headers, Body.ToArray()));
        var outcome = await DecodedOutcome.OfAsync(recording, new(recording.Provider, null), null);
        var accepted = outcome.Exception is null;
        var members = new JsonObject
        {
            ["content_type"] = test.Text("content_type"),
            ["accept_as_event_stream"] = accepted,
            ["decode_as"] = accepted && outcome.Response?.Content == Text ? "utf-8" : null,
        };

        // Null says that there is no rule.
        var expected = new JsonObject(test.Where(member => member.Key is "accept_as_event_stream" or "decode_as" && member.Value is not null)
            .Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return VectorResult.Of(members, expected);
    }
}
