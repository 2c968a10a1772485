using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>Exchanges whose answer went back in the request of another, for wires whose request has a member <c>messages</c>.</summary>
internal static class FollowUps
{
    /// <summary>The answered exchange, and the messages that the later request has after those of the first: the answer is the first of them.</summary>
    public static IEnumerable<(string File, JsonNode Exchange, JsonArray Tail)> Of(RecordedExchanges recorded)
    {
        var all = recorded.All().Select(each => (each.File, each.Exchange, Messages: each.Exchange["request"]!["body"]?["messages"] as JsonArray))
            .Where(each => each.Messages is not null).ToList();
        return from first in all
               from later in all
               where later.Messages!.Count > first.Messages!.Count
                   && Prefix(first.File) == Prefix(later.File)
                   && first.Messages.Zip(later.Messages).All(pair => JsonNode.DeepEquals(pair.First, pair.Second))
                   && Repeats(recorded.Decode(first.Exchange), later.Messages[first.Messages.Count]!)
               select (first.File, first.Exchange, new JsonArray([.. later.Messages.Skip(first.Messages.Count).Select(message => message!.DeepClone())]));
    }

    /// <summary>The messages after the answer, as a user of the library would append them.</summary>
    public static IEnumerable<Message> Appended(JsonArray tail, Message answer) => tail.Skip(1).Select(message => (string)message!["role"]! switch
    {
        "tool" => Message.Tool(new ToolResultPart(
            (string)message["tool_call_id"]!,
            answer.Content.OfType<ToolCallPart>().Single(part => part.Call.Id == (string)message["tool_call_id"]!).Call.Name,
            Text(message["content"]!))),
        _ => Message.User(Text(message["content"]!)),
    });

    // One answer among several to the same request; the ids tell which.
    private static bool Repeats(DecodedAnswer answer, JsonNode message) => (string?)message["role"] == "assistant"
        && answer.Log.ToolCalls.Select(call => call.Id).SequenceEqual((message["tool_calls"] as JsonArray ?? []).Select(call => (string)call!["id"]!));

    private static string Text(JsonNode content) => content is JsonArray parts ? (string)parts.Single()!["text"]! : (string)content!;

    // The file's name up to the number of the exchange within its source.
    private static string Prefix(string file) => file[..file.LastIndexOf('-')];
}
