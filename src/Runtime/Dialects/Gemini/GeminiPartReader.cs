using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads the parts of the first candidate. Texts of one kind that follow each other are one part, but never across a signature:
/// the provider wants a sealed part back as it was.
/// </summary>
internal sealed class GeminiPartReader
{
    private readonly GeminiCallReader _calls = new();
    private PartKind? _kind;
    private int _open;

    /// <summary>Reads one part.</summary>
    public void Read(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = JsonMembers.Enter(json, "A part");
        var call = default(Range);
        string? text = null, signature = null, type = null;
        var isThought = false;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(GeminiNames.Text))
            {
                text = reader.ReadTextOrNull();
            }
            else if (name.SequenceEqual(GeminiNames.Thought))
            {
                isThought = reader.TokenType == JsonTokenType.True;
                reader.Skip();
            }
            else if (name.SequenceEqual(GeminiNames.ThoughtSignature))
            {
                signature = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(GeminiNames.FunctionCall))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                call = start..(int)reader.BytesConsumed;
            }
            else
            {
                type ??= Encoding.UTF8.GetString(name);
                reader.Skip();
            }
        }

        if (!json[call].IsEmpty)
        {
            _kind = null;
            _calls.Read(json[call], signature, log);
        }
        else if (type is null && text is { Length: > 0 })
        {
            AddText(isThought, text, signature, log);
        }
        else if (type is not null || signature is { Length: > 0 })
        {
            if (type == "inlineData" && ReadMedia(json) is { } media)
            {
                log.AddWhole(media);
            }

            // A signature may come with a text that is empty, or alone; it goes back that way.
            _kind = null;
            log.AddWhole(new ProviderPart(GeminiNames.Dialect, type ?? "thoughtSignature", Encoding.UTF8.GetString(json)));
        }
    }

    /// <summary>Adds a text, to the part before where it goes on with it.</summary>
    public void AddText(bool isThought, string text, string? signature, ResponseLog log)
    {
        var kind = isThought ? PartKind.Thought : PartKind.Text;
        var isSealed = !string.IsNullOrEmpty(signature);
        if (_kind != kind || isSealed)
        {
            _open = log.OpenPart(kind);
        }

        _kind = isSealed ? null : kind;
        if (isThought)
        {
            log.AddThought(_open, text);
        }
        else
        {
            log.AddText(_open, text);
        }

        if (isSealed)
        {
            log.AddWhole(GeminiSeals.Create(isThought ? GeminiSeals.OfThought : GeminiSeals.OfText, signature!));
        }
    }

    /// <summary>Closes a call whose end did not come.</summary>
    public void Complete(ResponseLog log) => _calls.Complete(log);

    private static MediaPart? ReadMedia(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!JsonSearch.TryFind(ref reader, "inlineData"u8) || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var inline = reader.ReadSlice(json);
        return JsonSearch.FindText(inline, "data"u8) is { } data ? MadeMedia.Of(JsonSearch.FindText(inline, "mimeType"u8), Encoding.UTF8.GetBytes(data)) : null;
    }
}
