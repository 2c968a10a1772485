using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Cohere;

/// <summary>Decodes a whole answer. The parts stand in the order a stream has them, whatever the order of the members.</summary>
internal static class CohereResponseDecoder
{
    /// <summary>Reads the body into the log and finishes it; returns the error where the body is one instead.</summary>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var message = default(ReadOnlySpan<byte>);
        var (usage, reason, id) = ((Usage?)null, (FinishReason?)null, (string?)null);
        IReadOnlyList<TokenLogprob> tokens = [];
        var reader = JsonMembers.Enter(body, "The answer");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual(CohereNames.Message))
            {
                message = reader.ReadSlice(body);
            }
            else if (name.SequenceEqual(CohereNames.Id))
            {
                id = reader.ReadAnyAsText(body);
            }
            else if (name.SequenceEqual(CohereNames.Usage))
            {
                usage = CohereUsageReader.Read(ref reader, body);
            }
            else if (name.SequenceEqual(CohereNames.Logprobs))
            {
                tokens = CohereLogprobReader.Read(ref reader);
            }
            else if (name.SequenceEqual(CohereNames.FinishReason))
            {
                reason = CohereFinishReasons.Of(reader.ReadAnyAsText(body));
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        if (message.IsEmpty)
        {
            return CohereErrorReader.ReadBody(body) ?? throw new JsonException("The answer has no message.");
        }

        log.Start(id, null);
        ReadMessage(message, log);
        log.AddLogprobs(-1, tokens);
        if (usage is not null)
        {
            log.SetUsage(usage);
        }

        if (reason is { } finish)
        {
            log.Finish(finish);
        }

        log.Complete();
        return null;
    }

    private static void ReadMessage(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var message = new CohereMessage();
        ReadEach(json, CohereNames.Content, message, log);
        message.AddPlan(JsonSearch.FindText(json, CohereNames.ToolPlan));
        message.EndPlan(log);
        ReadEach(json, CohereNames.ToolCalls, message, log);
        ReadEach(json, CohereNames.Citations, message, log);
    }

    private static void ReadEach(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, CohereMessage message, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        if (!JsonSearch.TryFind(ref reader, name) || reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            var item = reader.ReadSlice(json);
            var each = new Utf8JsonReader(item);
            each.Read();
            if (each.TokenType != JsonTokenType.StartObject)
            {
                continue;
            }

            if (name.SequenceEqual(CohereNames.ToolCalls))
            {
                message.AddCall(index, CohereToolPiece.Read(ref each, item), log);
            }
            else if (name.SequenceEqual(CohereNames.Citations))
            {
                message.AddCitations(item, log);
            }
            else
            {
                AddContent(index, CohereContent.Read(ref each), item, message, log);
            }
        }
    }

    private static void AddContent(int index, in CohereContent content, ReadOnlySpan<byte> item, CohereMessage message, ResponseLog log)
    {
        if (content.IsForeign)
        {
            log.AddWhole(new ProviderPart(CohereNames.Dialect, JsonSearch.FindText(item, CohereNames.Type) ?? "content", Encoding.UTF8.GetString(item)));
        }
        else
        {
            message.AddContent(index, content, isNew: true, log);
        }
    }
}
