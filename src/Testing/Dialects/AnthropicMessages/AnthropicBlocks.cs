using System.Buffers.Text;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Checks the blocks of a message's content: which its role may have, and each one's form.</summary>
internal static class AnthropicBlocks
{
    private const string CallIdPattern = "^[a-zA-Z0-9_-]+$";

    public static void Check(CheckedValue content, string role, AnthropicEdition edition)
    {
        foreach (var block in content.Items("a valid string or list"))
        {
            var type = block.Object().Required("type").Text();
            if (type is "tool_use" or "thinking" or "redacted_thinking" && role != "assistant")
                throw block.Broken($"`{type}` blocks can only be in `assistant` messages");
            if (type is "tool_result" or "image" or "document" && role != "user")
                throw block.Broken($"`{type}` blocks can only be in `user` messages");
            if (edition.IsWithoutSampling && role == "user" && type == "text" && block.OptionalOrNull("citations") is { IsArray: true } citations && citations.Items().Count > 0)
                throw citations.Broken("`citations` cannot be specified for `text` blocks in `user` messages");
            CheckBlock(block, type);
            if (edition.IsBedrock && block.OptionalOrNull("source") is { IsObject: true } source && source.OptionalOrNull("type")?.Text() == "url")
                throw new CheckedValue(source.Element, $"{source.Path}.base64.data", source.Wording).Broken("URL sources are not supported");
        }
    }

    private static void CheckBlock(CheckedValue block, string type)
    {
        switch (type)
        {
            case "text":
                if (block.Required("text").Text().Length == 0)
                    throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "messages: text content blocks must be non-empty"));
                break;
            case "image":
                CheckSource(block.Required("source").Object(), ["base64", "url", "file"], ["image/jpeg", "image/png", "image/gif", "image/webp"]);
                break;
            case "document":
                CheckSource(block.Required("source").Object(), ["base64", "content", "file", "text", "url"], ["application/pdf"]);
                break;
            case "thinking":
                if (ThoughtSignature.IsForged(block.Required("signature").Text(), block.Required("thinking").Text()))
                    throw block.Broken("Invalid `signature` in `thinking` block");
                break;
            case "redacted_thinking":
                block.Required("data").Text();
                break;
            case "tool_use":
                block.Required("id").Text(CallIdPattern, int.MaxValue);
                block.Required("name").Text("^[a-zA-Z0-9_-]{1,200}$", 200);
                block.Required("input").Object();
                break;
            case "tool_result":
                CheckResult(block);
                break;
            case "search_result":
                block.Required("source").Text();
                block.Required("title").Text();
                block.Required("content").Items("a valid list");
                break;
            default:
                CheckServerBlock(block, type);
                break;
        }
    }

    // Blocks of the provider's own tools come back as they went out; what is in them is its own affair.
    private static void CheckServerBlock(CheckedValue block, string type)
    {
        var isKnown = type is "server_tool_use" or "mcp_tool_use" or "container_upload" or "compaction" || type.EndsWith("_tool_result", StringComparison.Ordinal);
        if (!isKnown)
            throw block.Broken($"Input tag '{type}' found using 'type' does not match any of the expected tags");
    }

    private static void CheckResult(CheckedValue block)
    {
        block.Required("tool_use_id").Text(CallIdPattern, int.MaxValue);
        block.Optional("is_error")?.Boolean();
        if (block.Optional("content") is not { IsText: false } content)
            return;
        foreach (var part in content.Items("a valid string or list"))
            CheckBlock(part, part.Object().Required("type").OneOf("text", "image", "search_result", "document", "tool_reference") is "tool_reference" ? "server_tool_use" : part.Required("type").Text());
    }

    private static void CheckSource(CheckedValue source, string[] types, string[] mediaTypes)
    {
        switch (source.Required("type").OneOf(types))
        {
            case "base64":
                source.Required("media_type").OneOf(mediaTypes);
                if (source.Required("data").Text() is not { Length: > 0 } data || !Base64.IsValid(data))
                    throw source.Required("data").Broken("Input should be valid base64");
                break;
            case "text":
                source.Required("media_type").OneOf("text/plain");
                source.Required("data").Text();
                break;
            case "url":
                source.Required("url").Text();
                break;
            case "file":
                source.Required("file_id").Text();
                break;
            default:
                source.Required("content");
                break;
        }
    }
}
