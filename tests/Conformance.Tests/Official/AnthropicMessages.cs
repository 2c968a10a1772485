using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anthropic.Models.Messages;

namespace Mirascope.Gen.Tests.Official;

/// <summary>Neutral messages as messages of Anthropic's client.</summary>
internal static class AnthropicMessages
{
    public static MessageParam Read(JsonObject message)
    {
        var blocks = message["content"]!.AsArray().Select(part => part!.AsObject()).Where(IsKept).Select(ToBlock).ToList();
        return (string?)message["role"] == "assistant" ? new AssistantMessageParam(blocks) : new UserMessageParam(blocks);
    }

    public static Dictionary<string, JsonElement> Members(JsonNode json) => json.Deserialize<Dictionary<string, JsonElement>>()!;

    // A thought without its seal is refused by the API.
    private static bool IsKept(JsonObject part) => (string?)part["type"] != "thought" || part["signature"] is not null;

    private static ContentBlockParam ToBlock(JsonObject part) => (string?)part["type"] switch
    {
        "text" => new TextBlockParam((string)part["text"]!),
        "image" => new ImageBlockParam(ToImage(part)),
        "document" => new DocumentBlockParam(ToDocument(part)),
        "thought" => new ThinkingBlockParam { Thinking = (string)part["text"]!, Signature = (string)part["signature"]! },
        "redacted_thought" => new RedactedThinkingBlockParam((string)part["data"]!),
        "tool_call" => new ToolUseBlockParam { ID = (string)part["id"]!, Name = (string)part["name"]!, Input = Members(part["args"]!) },
        "tool_result" => ToResult(part),
        var type => throw new NotSupportedException($"Anthropic's client has no block for '{type}'."),
    };

    private static ToolResultBlockParam ToResult(JsonObject part)
    {
        var result = new ToolResultBlockParam((string)part["id"]!) { Content = (string)part["content"]! };
        return (bool?)part["isError"] == true ? result with { IsError = true } : result;
    }

    private static ImageBlockParamSource ToImage(JsonObject part) => (string?)part["url"] is { } url
        ? new UrlImageSource(url)
        : new Base64ImageSource
        {
            Data = (string)part["data"]!,
            MediaType = (string)part["mediaType"]! switch
            {
                "image/png" => MediaType.ImagePng,
                "image/jpeg" => MediaType.ImageJpeg,
                "image/gif" => MediaType.ImageGif,
                _ => MediaType.ImageWebP,
            },
        };

    private static DocumentBlockParamSource ToDocument(JsonObject part) => ((string?)part["url"], (string?)part["mediaType"]) switch
    {
        ({ } url, _) => new UrlPdfSource(url),
        (_, "text/plain") => new PlainTextSource(Encoding.UTF8.GetString(Convert.FromBase64String((string)part["data"]!))),
        _ => new Base64PdfSource((string)part["data"]!),
    };
}
