using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>The items of an assistant's message that were kept whole, matched with the readable parts that say the same.</summary>
internal sealed class OpenAIResponsesKeptItems
{
    private readonly HashSet<int> _replaced = [];
    private readonly HashSet<ProviderPart> _stale = new(ReferenceEqualityComparer.Instance);

    public OpenAIResponsesKeptItems(Message message)
    {
        // Where the texts begin that a kept message may stand for.
        var from = 0;
        for (var i = 0; i < message.Content.Count; i++)
        {
            if (message.Content[i] is not ProviderPart { Provider: OpenAIResponsesNames.Dialect } item)
            {
                continue;
            }

            switch (item.Type)
            {
                case OpenAIResponsesNames.Message:
                    Match(item, [.. Enumerable.Range(from, i - from).Where(at => message.Content[at] is TextPart or RefusalPart)], message);
                    break;
                case OpenAIResponsesNames.FunctionCall or OpenAIResponsesNames.CustomToolCall:
                    Match(item, message);
                    break;
            }

            from = i + 1;
        }
    }

    /// <summary>Whether an item goes in place of the part at an index.</summary>
    public bool Replaces(int index) => _replaced.Contains(index);

    /// <summary>Writes an item as it came, unless its readable parts say something else by now.</summary>
    public void Write(ProviderPart item, Utf8JsonWriter writer)
    {
        if (!_stale.Contains(item))
        {
            writer.WriteJson(Encoding.UTF8.GetBytes(item.Json), $"The provider part '{item.Type}'");
        }
    }

    private void Match(ProviderPart item, List<int> texts, Message message)
    {
        var said = string.Concat(texts.Select(at => message.Content[at] is TextPart text ? text.Text : ((RefusalPart)message.Content[at]).Text));
        if (said == TextOf(item))
        {
            _replaced.UnionWith(texts);
        }
        else
        {
            _stale.Add(item);
        }
    }

    // A call is known by its id wherever it stands.
    private void Match(ProviderPart item, Message message)
    {
        var json = Encoding.UTF8.GetBytes(item.Json);
        var id = Find(json, OpenAIResponsesNames.CallId);
        var arguments = Find(json, item.Type == OpenAIResponsesNames.FunctionCall ? OpenAIResponsesNames.Arguments : OpenAIResponsesNames.Input);
        for (var at = 0; at < message.Content.Count; at++)
        {
            if (message.Content[at] is ToolCallPart { Call: var call } && call.Id == id && call.Arguments == arguments
                && call.Name == Find(json, OpenAIResponsesNames.Name))
            {
                _replaced.Add(at);
                return;
            }
        }

        _stale.Add(item);
    }

    private static string TextOf(ProviderPart item)
    {
        var json = Encoding.UTF8.GetBytes(item.Json);
        var text = new StringBuilder();
        try
        {
            var reader = new Utf8JsonReader(json);
            var isList = JsonSearch.TryFind(ref reader, OpenAIResponsesNames.Content) && reader.TokenType == JsonTokenType.StartArray;
            while (isList && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var part = reader.ReadSlice(json);
                text.Append(JsonSearch.FindText(part, OpenAIResponsesNames.Text) ?? JsonSearch.FindText(part, OpenAIResponsesNames.Refusal));
            }
        }
        catch (JsonException)
        {
            // What is no JSON is refused where it is written.
        }

        return text.ToString();
    }

    private static string? Find(byte[] json, ReadOnlySpan<byte> name)
    {
        try
        {
            return JsonSearch.FindText(json, name);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
