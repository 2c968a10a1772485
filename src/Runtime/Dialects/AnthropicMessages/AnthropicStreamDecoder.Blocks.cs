using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// The blocks that are open. Stopping a block that is not open is harmless and ignored; starting one twice, or a delta for one
/// that is not open, breaks the protocol: guessing would put text where it does not belong.
/// </summary>
internal sealed partial class AnthropicStreamDecoder
{
    // Blocks come one after the other, so the last is nearly always the one asked for. Held by index value, not by position:
    // an index of any size costs nothing.
    private readonly List<AnthropicBlock> _open = new(1);

    private void ReadBlockStart(ReadOnlySpan<byte> data, ResponseLog log)
    {
        var index = IndexOf(data);
        var json = MemberOf(Names.ContentBlock, data);
        if (json.IsEmpty)
        {
            throw new JsonException("The content_block_start event has no object at $.content_block.");
        }

        if (TryFind(index) is not null)
        {
            throw new JsonException(Describe("content_block_start", index, "is already open"));
        }

        var block = AnthropicBlockOpener.Open(json, log);
        block.Index = index;
        _open.Add(block);
    }

    private void ReadBlockStop(ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (TryFind(IndexOf(data)) is { } block)
        {
            _open.Remove(block);
            block.Close(log);
        }
    }

    private void CloseBlocks(ResponseLog log)
    {
        foreach (var block in _open)
        {
            block.Close(log);
        }

        _open.Clear();
    }

    private AnthropicBlock Find(int index) =>
        TryFind(index) ?? throw new JsonException(Describe("content_block_delta", index, "is not open"));

    private AnthropicBlock? TryFind(int index)
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

    private static int IndexOf(ReadOnlySpan<byte> data)
    {
        var reader = JsonMembers.Enter(data, "The event");
        var index = -1;
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(Names.Index))
            {
                index = ReadIndex(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        reader.Read();
        return index >= 0 ? index : throw NoIndex();
    }

    private static int ReadIndex(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var index) && index >= 0 ? index : throw NoIndex();

    private static JsonException NoIndex() => new("The event has no block number at $.index.");

    private static string Describe(string what, int index, string state) =>
        string.Create(CultureInfo.InvariantCulture, $"A {what} names block {index}, which {state}.");
}
