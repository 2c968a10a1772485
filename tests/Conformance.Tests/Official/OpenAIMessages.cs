using System.Text.Json.Nodes;
using OpenAI.Chat;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Neutral messages as messages of OpenAI's client.</summary>
internal static class OpenAIMessages
{
    public static List<ChatMessage> Read(JsonArray messages) => [.. messages.SelectMany(message => Read(message!.AsObject()))];

    private static IEnumerable<ChatMessage> Read(JsonObject message)
    {
        var parts = message["content"]!.AsArray().Select(part => part!.AsObject()).ToList();
        return (string?)message["role"] switch
        {
            "system" => [new SystemChatMessage(parts.Select(ToPart))],
            "user" => [new UserChatMessage(parts.Select(ToPart))],
            "assistant" => [ToAssistant(parts)],
            _ => parts.Select(part => new ToolChatMessage((string)part["id"]!, (string)part["content"]!)),
        };
    }

    // Thoughts have no place in this protocol.
    private static AssistantChatMessage ToAssistant(List<JsonObject> parts)
    {
        var texts = parts.Where(part => (string?)part["type"] == "text").Select(ToPart).ToList();
        var calls = parts.Where(part => (string?)part["type"] == "tool_call")
            .Select(part => ChatToolCall.CreateFunctionToolCall((string)part["id"]!, (string)part["name"]!, BinaryData.FromString(part["args"]!.ToJsonString())))
            .ToList();
        var message = (texts.Count, calls.Count) switch
        {
            (0, 0) => new AssistantChatMessage(""),
            (0, _) => new AssistantChatMessage(calls),
            _ => new AssistantChatMessage(texts),
        };
        if (texts.Count > 0)
        {
            foreach (var call in calls)
            {
                message.ToolCalls.Add(call);
            }
        }

        if (parts.Find(part => (string?)part["type"] == "refusal") is { } refusal)
        {
            message.Refusal = (string?)refusal["text"];
        }

        return message;
    }

    private static ChatMessageContentPart ToPart(JsonObject part) => (string?)part["type"] switch
    {
        "text" => ChatMessageContentPart.CreateTextPart((string)part["text"]!),
        "image" when part["url"] is { } url => ChatMessageContentPart.CreateImagePart(new Uri((string)url!)),
        "image" => ChatMessageContentPart.CreateImagePart(Bytes(part), (string)part["mediaType"]!),
        "audio" => ChatMessageContentPart.CreateInputAudioPart(Bytes(part), (string?)part["mediaType"] == "audio/wav" ? ChatInputAudioFormat.Wav : ChatInputAudioFormat.Mp3),
        "document" => ChatMessageContentPart.CreateFilePart(Bytes(part), (string)part["mediaType"]!, FileName((string)part["mediaType"]!)),
        var type => throw new NotSupportedException($"OpenAI's client has no part for '{type}'."),
    };

    private static BinaryData Bytes(JsonObject part) => BinaryData.FromBytes(Convert.FromBase64String((string)part["data"]!));

    // The client wants a name, the neutral form has none: the choice is free, and this one tells the kind.
    private static string FileName(string mediaType) => mediaType == "application/pdf" ? "document.pdf" : "document.txt";
}
