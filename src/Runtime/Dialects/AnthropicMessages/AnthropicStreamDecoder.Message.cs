using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>The events about the whole message.</summary>
internal sealed partial class AnthropicStreamDecoder
{
    // A start that comes again is ignored. One of another message would splice two answers into one: that is refused.
    private void ReadMessageStart(ReadOnlySpan<byte> data, ResponseLog log)
    {
        var message = MemberOf(Names.Message, data);
        if (message.IsEmpty)
        {
            throw new JsonException("The message_start event has no object at $.message.");
        }

        var head = AnthropicMessageHead.Read(message);
        if (_hasStarted)
        {
            if (head.Id != _id)
            {
                throw new JsonException("A second message_start of another message came inside the stream.");
            }

            return;
        }

        _hasStarted = true;
        _id = head.Id;
        _stopReason = head.StopReason;
        _usage = head.Usage.ToArray();
        log.Start(head.Id, head.Model);
        head.AddBlocks(log);
    }

    private void ReadMessageDelta(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var usage = MemberOf(Names.Usage, data);
        var delta = MemberOf(Names.Delta, data);
        if (!delta.IsEmpty)
        {
            ReadStop(delta, name, data, log);
        }

        if (!usage.IsEmpty)
        {
            _usage = AnthropicUsageMerger.Merge(_usage, usage);
            TellUsage(log);
        }
    }

    // The first reason holds, whatever the message began with. The details of a refusal have no form of their own, so the
    // event is kept for them.
    private void ReadStop(ReadOnlySpan<byte> delta, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var reader = JsonMembers.Enter(delta, "The delta");
        while (reader.NextMember())
        {
            var isReason = reader.ValueTextEquals(Names.StopReason);
            var isDetails = reader.ValueTextEquals(Names.StopDetails);
            reader.Read();
            if (isReason && reader.ReadTextOrSkip() is { Length: > 0 } reason)
            {
                _stopReason = _hasReason ? _stopReason : reason;
                _hasReason = true;
            }
            else if (isDetails && reader.TokenType != JsonTokenType.Null)
            {
                reader.Skip();
                log.AddRaw(name, data);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadMessageStop(ReadOnlySpan<byte> data, ResponseLog log)
    {
        CheckEnd(data);
        CloseBlocks(log);
        if (!_hasUsage)
        {
            TellUsage(log);
        }

        if (!string.IsNullOrEmpty(_stopReason))
        {
            log.Finish(AnthropicFinishReasons.Of(_stopReason));
        }

        IsComplete = true;
    }

    private void TellUsage(ResponseLog log)
    {
        if (AnthropicUsageReader.Read(_usage) is { } usage)
        {
            log.SetUsage(usage);
            _hasUsage = true;
        }
    }

    // An object among the event's members; empty where it has none of the name. Reads to the event's end.
    private static ReadOnlySpan<byte> MemberOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var reader = JsonMembers.Enter(data, "The event");
        var member = default(ReadOnlySpan<byte>);
        while (reader.NextMember())
        {
            var fits = reader.ValueTextEquals(name);
            reader.Read();
            fits &= reader.TokenType == JsonTokenType.StartObject;
            var value = reader.ReadSlice(data);
            if (fits)
            {
                member = value;
            }
        }

        reader.Read();
        return member;
    }
}
