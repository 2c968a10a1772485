using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>Counts the input of a checked body.</summary>
internal static class AnthropicCount
{
    public static long Of(JsonElement body)
    {
        var count = new InputCount();
        if (body.Value("system") is { } system)
            AddContent(count, system);
        foreach (var message in body.GetProperty("messages").EnumerateArray())
            AddContent(count, message.GetProperty("content"));
        foreach (var declared in (ReadOnlySpan<string>)["tools", "output_config", "output_format"])
        {
            if (body.Value(declared) is { } json)
                count.AddJson(json);
        }

        return count.Tokens;
    }

    private static void AddContent(InputCount count, JsonElement content)
    {
        if (content.ValueKind == JsonValueKind.String)
        {
            count.AddText(content.GetString());
            return;
        }

        foreach (var block in content.EnumerateArray())
        {
            switch (AnthropicReader.Type(block))
            {
                case "text":
                    count.AddText(block.GetProperty("text").GetString());
                    break;
                case "image" or "document":
                    count.AddMedia();
                    break;
                case "tool_result":
                    if (block.Value("content") is { } inner)
                        AddContent(count, inner);
                    break;
                default:
                    count.AddJson(block);
                    break;
            }
        }
    }
}
