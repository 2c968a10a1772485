using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Reads a whole answer.</summary>
internal static class ConverseResponseDecoder
{
    /// <summary>Fills the log and finishes it; returns the error where the body is one.</summary>
    /// <exception cref="JsonException">The body is not an answer.</exception>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var tail = ConverseTail.Read(body);
        if (tail.Output.IsEmpty)
        {
            return AmazonErrorReader.TryRead(body) ?? throw new JsonException("The answer has no object at $.output.");
        }

        log.Start(null, log.RequestedModel);
        ReadContent(Find(Find(tail.Output, "message"u8, JsonTokenType.StartObject), ConverseNames.Content, JsonTokenType.StartArray), log);
        if (ConverseUsageReader.Read(tail.Usage, tail.ServiceTier) is { } usage)
        {
            log.SetUsage(usage);
        }

        if (!string.IsNullOrEmpty(tail.StopReason))
        {
            log.Finish(ConverseFinishReasons.Of(tail.StopReason));
        }

        log.Complete();
        return null;
    }

    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name, JsonTokenType type)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSearch.TryFind(ref reader, name) && reader.TokenType == type
            ? reader.ReadSlice(json)
            : throw new JsonException("The answer has no list at $.output.message.content.");
    }

    private static void ReadContent(ReadOnlySpan<byte> json, ResponseLog log)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            ConverseContentReader.Read(reader.ReadSlice(json), log);
        }
    }
}
