using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// The blocks that are open. Text and thoughts open with their first delta, all others with an event: a delta for one of those that is
/// not open, or opening one twice, breaks the protocol. Stopping a block that is not open is harmless.
/// </summary>
internal sealed class ConverseBlocks
{
    // Blocks come one after the other, so the last is nearly always the one asked for. Held by number, not by position.
    private readonly List<ConverseBlock> _open = new(1);

    public void AddText(int index, string text, ResponseLog log)
    {
        if (TryFind(index) is ConverseTextBlock block)
        {
            block.AddText(text, log);
        }
        else
        {
            Add(new ConverseDelta { Index = index, Kind = ConverseDeltaKind.Text, Text = text }, log);
        }
    }

    /// <summary>Adds a delta to its block; false where it has no form but its own.</summary>
    public bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        if (TryFind(delta.Index) is { } open && open.Add(delta, log))
        {
            return true;
        }

        ConverseBlock? fresh = delta.Kind switch
        {
            ConverseDeltaKind.Text or ConverseDeltaKind.Citation => new ConverseTextBlock(delta.Index),
            ConverseDeltaKind.Thought or ConverseDeltaKind.Signature or ConverseDeltaKind.Redacted => new ConverseThoughtBlock(delta.Index),
            ConverseDeltaKind.Unknown or ConverseDeltaKind.Image => null,
            _ => throw Broken(delta.Index, "takes a delta of a block of another kind"),
        };
        if (fresh is null)
        {
            return false;
        }

        // A thought may become text without a word in between.
        Stop(delta.Index, log);
        _open.Add(fresh);
        return fresh.Add(delta, log);
    }

    /// <summary>Opens a block; false where it is of an unknown kind.</summary>
    public bool Start(ReadOnlySpan<byte> data, ResponseLog log)
    {
        var index = ConverseBlockIndex.Find(data);
        var reader = new Utf8JsonReader(data);
        if (!JsonSearch.TryFind(ref reader, "start"u8) || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The event has no object at $.start.");
        }

        if (TryFind(index) is not null)
        {
            throw Broken(index, "is opened twice");
        }

        if (!reader.NextMember())
        {
            return true;
        }

        var name = reader.NameUtf8();
        reader.Read();
        var block = Create(index, name, reader.ReadSlice(data), log);
        if (block is not null)
        {
            _open.Add(block);
        }

        return block is not null;
    }

    public void Stop(int index, ResponseLog log)
    {
        if (TryFind(index) is { } block)
        {
            _open.Remove(block);
            block.Close(log);
        }
    }

    public void StopAll(ResponseLog log)
    {
        foreach (var block in _open)
        {
            block.Close(log);
        }

        _open.Clear();
    }

    private static ConverseBlock? Create(int index, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value, ResponseLog log)
    {
        if (name.SequenceEqual(ConverseNames.ToolUse))
        {
            var type = JsonSearch.FindText(value, ConverseNames.Type);
            return ConverseToolBlock.IsForClient(type)
                ? new ConverseToolBlock(index, log.OpenTool(JsonSearch.FindText(value, ConverseNames.ToolUseId), JsonSearch.FindText(value, ConverseNames.Name)))
                : new ConverseProviderBlock(index, "toolUse", type!, value.ToArray());
        }

        return name.SequenceEqual(ConverseNames.ToolResult) ? new ConverseProviderBlock(index, "toolResult", "toolResult", value.ToArray())
            : name.SequenceEqual(ConverseNames.Image) ? new ConverseImageBlock(index, JsonSearch.FindText(value, ConverseNames.Format) ?? "png")
            : null;
    }

    private ConverseBlock? TryFind(int index)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (_open[i].Index == index)
            {
                return _open[i];
            }
        }

        return null;
    }

    private static JsonException Broken(int index, string how) => new(string.Create(CultureInfo.InvariantCulture, $"The block {index} {how}."));
}
