using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Reads tool calls. Each comes whole, its arguments as an object, and often without an id.</summary>
internal static class OllamaToolCallReader
{
    /// <summary>Reads the value of a member <c>tool_calls</c>.</summary>
    public static void ReadList(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ReadCall(reader.ReadSlice(json), log);
        }
    }

    private static void ReadCall(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = JsonMembers.Enter(json, "A tool call");
        string? id = null;
        ReadOnlySpan<byte> function = default;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OllamaNames.Id))
            {
                id = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(OllamaNames.Function))
            {
                function = reader.ReadSlice(json);
            }
            else
            {
                reader.Skip();
            }
        }

        if (function.IsEmpty)
        {
            // A kind of call that is not known here cannot be run, but it can be looked at.
            log.AddRaw(OllamaNames.ToolCalls, json);
        }
        else
        {
            ReadFunction(id, function, log);
        }
    }

    private static void ReadFunction(string? id, ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = JsonMembers.Enter(json, "A function");
        string? called = null, arguments = null;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OllamaNames.Name))
            {
                called = reader.ReadTextOrSkip();
            }
            else if (name.SequenceEqual(OllamaNames.Arguments))
            {
                // Servers that imitate the protocol send a text with the object in it.
                arguments = reader.TokenType switch
                {
                    JsonTokenType.Null => null,
                    JsonTokenType.String => reader.ReadText(),
                    _ => Encoding.UTF8.GetString(reader.ReadSlice(json)),
                };
            }
            else
            {
                reader.Skip();
            }
        }

        var part = log.OpenTool(id, called);
        log.AddArguments(part, arguments ?? "");
    }
}
