using System.Text.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Reads a whole answer.</summary>
internal static class AnthropicResponseDecoder
{
    /// <summary>Fills the log and finishes it; returns the error where the body is one.</summary>
    /// <exception cref="JsonException">The body is not a message.</exception>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var head = AnthropicMessageHead.Read(body);
        if (head.IsError)
        {
            return AnthropicErrorReader.TryRead(body) ?? new ProviderError(null, null, null);
        }

        if (head.Content.IsEmpty)
        {
            throw new JsonException("The answer has no array at $.content.");
        }

        log.Start(head.Id, head.Model);
        head.AddBlocks(log);
        if (AnthropicUsageReader.Read(head.Usage) is { } usage)
        {
            log.SetUsage(usage);
        }

        if (!string.IsNullOrEmpty(head.StopReason))
        {
            log.Finish(AnthropicFinishReasons.Of(head.StopReason));
        }

        log.Complete();
        return null;
    }
}
