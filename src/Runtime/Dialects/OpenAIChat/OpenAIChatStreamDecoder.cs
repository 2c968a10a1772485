namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Decodes a stream of chunks. It is complete at <c>[DONE]</c>, exactly so and whatever the event's name; a finish reason alone
/// does not make it complete, for the usage comes after it.
/// </summary>
/// <remarks>
/// Stated tolerances: a finish reason said again replaces the first, text after it still counts, and tool calls handed out with
/// it do not grow any more. Choices but the first are left to raw events.
/// </remarks>
/// <param name="quirks">Which say whether a body that ends after a finish reason was whole, too.</param>
internal sealed class OpenAIChatStreamDecoder(OpenAIChatQuirks quirks) : StreamDecoder
{
    private readonly OpenAIChatAnswerReader _answer = new(isStream: true, quirks.Name);

    public override void End(ResponseLog log)
    {
        if (quirks.MayEndWithoutSentinel && !IsComplete && Error is null && log.FinishReason is not null)
        {
            _answer.Complete(log);
            IsComplete = true;
        }
    }

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty)
        {
            return false;
        }

        if (data.SequenceEqual(OpenAIChatNames.Done))
        {
            _answer.Complete(log);
            IsComplete = true;
            return true;
        }

        if (!name.IsEmpty)
        {
            if (name.SequenceEqual(OpenAIChatNames.ErrorEvent))
            {
                Error = OpenAIChatErrorReader.ReadEvent(data);
                return true;
            }

            if (name.SequenceEqual(OpenAIChatNames.PingEvent) || name.SequenceEqual(OpenAIChatNames.KeepAliveEvent))
            {
                return false;
            }
        }

        var (before, reason) = (log.Entries.Count, log.FinishReason);
        Error = _answer.Read(data, log);
        if (_answer.HasUnread && log.Entries.Count == before)
        {
            log.AddRaw(name, data);
        }

        return Error is not null || log.Entries.Count > before || log.FinishReason != reason;
    }
}
