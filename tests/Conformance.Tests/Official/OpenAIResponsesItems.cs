using System.Text.Json.Nodes;
using OpenAI.Responses;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Neutral messages as items of OpenAI's client.</summary>
internal static class OpenAIResponsesItems
{
    public static List<ResponseItem> Read(JsonArray messages) => [.. messages.SelectMany(message => Read(message!.AsObject()))];

    private static IEnumerable<ResponseItem> Read(JsonObject message)
    {
        var parts = message["content"]!.AsArray().Select(part => part!.AsObject()).ToList();
        return (string?)message["role"] switch
        {
            "system" => [ResponseItem.CreateSystemMessageItem(parts.Select(ToPart))],
            "user" => [ResponseItem.CreateUserMessageItem(parts.Select(ToPart))],
            "assistant" => ToItems(parts),
            _ => parts.Select(part => ResponseItem.CreateFunctionCallOutputItem((string)part["id"]!, (string)part["content"]!)),
        };
    }

    // Thoughts that the API did not seal itself have no place there.
    private static IEnumerable<ResponseItem> ToItems(List<JsonObject> parts)
    {
        var said = parts.Where(part => (string?)part["type"] is "text" or "refusal").ToList();
        if (said.Count > 0)
        {
            // A refusal is said in its words, for it may be another provider's.
            yield return ResponseItem.CreateAssistantMessageItem(said.Select(part => ResponseContentPart.CreateOutputTextPart((string)part["text"]!, [])));
        }

        foreach (var part in parts.Where(part => (string?)part["type"] == "tool_call"))
        {
            yield return ResponseItem.CreateFunctionCallItem((string)part["id"]!, (string)part["name"]!, BinaryData.FromString(part["args"]!.ToJsonString()));
        }
    }

    private static ResponseContentPart ToPart(JsonObject part) => (string?)part["type"] switch
    {
        "text" => ResponseContentPart.CreateInputTextPart((string)part["text"]!),
        "image" when part["url"] is { } url => ResponseContentPart.CreateInputImagePart(new Uri((string)url!)),
        "image" => ResponseContentPart.CreateInputImagePart(BinaryData.FromBytes(Convert.FromBase64String((string)part["data"]!), (string)part["mediaType"]!)),
        "document" => ResponseContentPart.CreateInputFilePart(Bytes(part), (string)part["mediaType"]!, (string?)part["mediaType"] == "application/pdf" ? "document.pdf" : "document.txt"),
        var type => throw new NotSupportedException($"OpenAI's client has no part for '{type}'."),
    };

    private static BinaryData Bytes(JsonObject part) => BinaryData.FromBytes(Convert.FromBase64String((string)part["data"]!));
}
