using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>The members of a message object, in whatever order they came: the whole body, or what a stream starts with.</summary>
internal ref struct AnthropicMessageHead
{
    public string? Id;
    public string? Model;
    public string? StopReason;

    /// <summary>The array of blocks; empty where there is none.</summary>
    public ReadOnlySpan<byte> Content;

    /// <summary>The usage object; empty where there is none.</summary>
    public ReadOnlySpan<byte> Usage;

    /// <summary>Whether the object is an error instead.</summary>
    public bool IsError;

    public static AnthropicMessageHead Read(ReadOnlySpan<byte> json)
    {
        var head = default(AnthropicMessageHead);
        var reader = JsonMembers.Enter(json, "The message");
        while (reader.NextMember())
        {
            head.ReadMember(ref reader, json);
        }

        // What follows the object, if anything but white space, is an error the reader finds.
        reader.Read();
        return head;
    }

    /// <summary>Adds the blocks to the log, each as one that came whole.</summary>
    public readonly void AddBlocks(ResponseLog log)
    {
        if (Content.IsEmpty)
        {
            return;
        }

        var reader = new Utf8JsonReader(Content);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            AnthropicBlockOpener.Open(reader.ReadSlice(Content), log).Close(log);
        }
    }

    private void ReadMember(scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        if (reader.ValueTextEquals(Names.Id))
        {
            reader.Read();
            Id = reader.ReadTextOrSkip();
        }
        else if (reader.ValueTextEquals(Names.Model))
        {
            reader.Read();
            Model = reader.ReadTextOrSkip();
        }
        else if (reader.ValueTextEquals(Names.StopReason))
        {
            reader.Read();
            StopReason = reader.ReadTextOrSkip();
        }
        else if (reader.ValueTextEquals(Names.Content))
        {
            reader.Read();
            Content = TakeOf(JsonTokenType.StartArray, ref reader, json);
        }
        else if (reader.ValueTextEquals(Names.Usage))
        {
            reader.Read();
            Usage = TakeOf(JsonTokenType.StartObject, ref reader, json);
        }
        else if (reader.ValueTextEquals(Names.Error))
        {
            reader.Read();
            IsError |= reader.TokenType != JsonTokenType.Null;
            reader.Skip();
        }
        else
        {
            reader.Skip();
        }
    }

    private static ReadOnlySpan<byte> TakeOf(JsonTokenType type, scoped ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var fits = reader.TokenType == type;
        var value = reader.ReadSlice(json);
        return fits ? value : default;
    }
}
