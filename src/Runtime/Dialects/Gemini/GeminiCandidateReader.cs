using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads the first candidate. What it says beside its parts, such as where an answer is grounded, becomes a raw event named after
/// the member, and sources and probabilities become typed ones too.
/// </summary>
internal sealed class GeminiCandidateReader
{
    private readonly GeminiPartReader _parts = new();
    private long _queries;

    /// <summary>Reads one object of the list; one of another candidate is passed over.</summary>
    public void Read(ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (IsOther(json))
        {
            return;
        }

        var reader = JsonMembers.Enter(json, "A candidate");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("content"u8))
            {
                ReadContent(ref reader, json, log);
            }
            else if (name.SequenceEqual("finishReason"u8))
            {
                if (GeminiFinishReasons.Read(ref reader) is { } reason)
                {
                    log.Finish(reason);
                }
            }
            else if (IsOfUse(name) && reader.TokenType != JsonTokenType.Null)
            {
                var isSources = name.SequenceEqual("groundingMetadata"u8) || name.SequenceEqual("citationMetadata"u8);
                var isLogprobs = name.SequenceEqual("logprobsResult"u8);
                var value = reader.ReadSlice(json);
                _queries = name.SequenceEqual("groundingMetadata"u8) ? Math.Max(_queries, CountQueries(value)) : _queries;
                if (isSources)
                {
                    GeminiSources.Read(value, log);
                }
                else if (isLogprobs)
                {
                    log.AddLogprobs(-1, GeminiLogprobs.Read(value));
                }

                log.AddRaw(name, value);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>
    /// The web searches the answer is billed for, which its usage does not count; null for none. Up to Gemini 2.5 an answer that was
    /// grounded is one, from 3 on every query is.
    /// </summary>
    public long? SearchesOf(string? model) => _queries == 0 ? null : GeminiModel.Parse(model ?? "").BillsQueries ? _queries : 1;

    /// <summary>Adds a text that was found elsewhere.</summary>
    public void Add(bool isThought, string text, ResponseLog log) => _parts.AddText(isThought, text, null, log);

    /// <summary>Closes what is open.</summary>
    public void Complete(ResponseLog log) => _parts.Complete(log);

    private static bool IsOther(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSearch.TryFind(ref reader, "index"u8) && reader.ReadCount() is > 0;
    }

    // The list grows while the answer streams; an empty query is not billed.
    private static long CountQueries(ReadOnlySpan<byte> grounding)
    {
        var reader = new Utf8JsonReader(grounding);
        var count = 0L;
        if (JsonSearch.TryFind(ref reader, "webSearchQueries"u8) && reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                count += reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty ? 1 : 0;
                reader.Skip();
            }
        }

        return count;
    }

    private static bool IsOfUse(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("groundingMetadata"u8) || name.SequenceEqual("citationMetadata"u8) || name.SequenceEqual("urlContextMetadata"u8)
        || name.SequenceEqual("logprobsResult"u8) || name.SequenceEqual("safetyRatings"u8) || name.SequenceEqual("finishMessage"u8);

    private void ReadContent(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, ResponseLog log)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.NextMember())
        {
            var isParts = reader.NameUtf8().SequenceEqual(GeminiNames.Parts);
            reader.Read();
            if (!isParts || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                _parts.Read(reader.ReadSlice(json), log);
            }
        }
    }
}
