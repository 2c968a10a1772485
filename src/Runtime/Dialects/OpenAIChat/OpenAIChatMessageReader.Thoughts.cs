using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

internal sealed partial class OpenAIChatMessageReader
{
    private const int DetailsRank = 1;
    private const int ReasoningRank = 2;
    private const int ReasoningContentRank = 3;

    // The members repeat each other where a provider sends several, so one of them is taken and never two.
    private bool TryReadThought(
        ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> source, ref Texts texts)
    {
        if (name.SequenceEqual(OpenAIChatNames.ReasoningContent))
        {
            ReadThought(ref reader, ReasoningContentRank, ref texts);
        }
        else if (name.SequenceEqual(OpenAIChatNames.Reasoning))
        {
            ReadThought(ref reader, ReasoningRank, ref texts);
        }
        else if (reader.TokenType == JsonTokenType.StartArray && name.SequenceEqual(OpenAIChatNames.ReasoningDetails))
        {
            ReadDetails(ref reader, source, ref texts);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void ReadThought(ref Utf8JsonReader reader, int rank, ref Texts texts)
    {
        if (reader.TokenType == JsonTokenType.String && !reader.ValueSpan.IsEmpty && rank > texts.ThoughtRank)
        {
            texts.Thought = reader.ReadText();
            texts.ThoughtRank = rank;
        }
        else
        {
            reader.Skip();
        }
    }

    private void ReadDetails(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, ref Texts texts)
    {
        var thought = texts.ThoughtRank < DetailsRank ? new StringBuilder() : null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var detail = reader.ReadSlice(source);
            thought?.Append(JsonSearch.FindText(detail, OpenAIChatNames.Text) ?? JsonSearch.FindText(detail, OpenAIChatNames.Summary));
            (_details ??= new()).Read(detail);
        }

        if (thought is { Length: > 0 })
        {
            texts.Thought = thought.ToString();
            texts.ThoughtRank = DetailsRank;
        }
    }
}
