using System.Text.Json;

namespace Mirascope.Gen.Generated;

/// <content>Lists.</content>
public ref partial struct ToolArguments
{
    /// <summary>Reads an array.</summary>
    /// <param name="readItem">Reads one item.</param>
    public List<T> List<T>(ToolItemReader<T> readItem)
    {
        ArgumentNullException.ThrowIfNull(readItem);
        var items = new List<T>();
        if (!Expect(JsonTokenType.StartArray, "an array"))
        {
            return items;
        }

        for (_item = 0; Advance() && _json.TokenType != JsonTokenType.EndArray; _item++)
        {
            items.Add(readItem(ref this));
        }

        _item = Reason is null ? -1 : _item;
        return items;
    }
}
