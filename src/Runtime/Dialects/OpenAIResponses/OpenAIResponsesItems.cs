using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// The items of one answer, by their place in it. A message becomes text and refusals, a reasoning item thoughts, a call a tool
/// call. What these forms cannot hold stays in a <see cref="ProviderPart"/> with the whole item beside them, so that it can be
/// sent back as it came: reasoning with its id and its encrypted content, every message and call after it, for the provider
/// wants them back together by their ids, and messages with a phase, citations or probabilities. All other items, such as web
/// searches the provider ran, are provider parts only; an image it made stands before its item too.
/// </summary>
internal sealed class OpenAIResponsesItems
{
    private readonly List<OpenAIResponsesItem> _items = [];
    private bool _hasReasoned;

    /// <summary>The web searches among the items that have come whole; opening a page that was found is none.</summary>
    public long WebSearches { get; private set; }

    /// <summary>The item at a place; without one, the last.</summary>
    public OpenAIResponsesItem At(int? place)
    {
        var index = place ?? (_items.Count > 0 ? _items[^1].Place : 0);
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i].Place == index)
            {
                return _items[i];
            }
        }

        var item = new OpenAIResponsesItem(index);
        _items.Add(item);
        return item;
    }

    /// <summary>Reads an item that is whole.</summary>
    public void Finish(OpenAIResponsesItem item, ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (item.IsDone)
        {
            return;
        }

        item.IsDone = true;
        var type = JsonSearch.FindText(json, OpenAIResponsesNames.Type) ?? "item";
        var isWhole = true;
        switch (type)
        {
            case OpenAIResponsesNames.Message:
                isWhole = OpenAIResponsesMessageReader.Read(item, json, log) || _hasReasoned;
                break;
            case OpenAIResponsesNames.Reasoning:
                OpenAIResponsesThoughtReader.Read(item, json, log);
                _hasReasoned = true;
                break;
            case OpenAIResponsesNames.FunctionCall or OpenAIResponsesNames.CustomToolCall:
                item.FinishCall(json, log);
                isWhole = _hasReasoned;
                break;
            case "image_generation_call" when MadeMedia.Image(JsonSearch.FindText(json, "result"u8)) is { } image:
                log.AddWhole(image);
                break;
            case OpenAIResponsesNames.WebSearchCall:
                WebSearches += IsSearch(json) ? 1 : 0;
                break;
        }

        if (isWhole)
        {
            log.AddWhole(new ProviderPart(OpenAIResponsesNames.Dialect, type, Encoding.UTF8.GetString(json)));
        }
    }

    /// <summary>Reads those items of a whole list that have not come whole before.</summary>
    public void Complete(ReadOnlySpan<byte> list, ResponseLog log)
    {
        if (_items.Count > 0 && _items.TrueForAll(item => item.IsDone))
        {
            return;
        }

        var reader = new Utf8JsonReader(list);
        reader.Read();
        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            var json = reader.ReadSlice(list);
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                Finish(At(place), json, log);
            }
        }
    }

    // The action is left out by those who know no other.
    private static bool IsSearch(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return !JsonSearch.TryFind(ref reader, "action"u8) || reader.TokenType != JsonTokenType.StartObject
            || JsonSearch.FindText(reader.ReadSlice(json), OpenAIResponsesNames.Type) is null or "search";
    }
}
