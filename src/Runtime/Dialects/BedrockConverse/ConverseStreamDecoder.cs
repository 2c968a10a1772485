using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// Reads the events of one stream. An event's name says what it is; blocks of text and thoughts begin without an event of their own.
/// </summary>
/// <remarks>
/// The reason for stopping comes before the usage: the stream is complete with <c>metadata</c>, or, without a usage, when it ends after
/// <c>messageStop</c>. Unknown events and deltas are kept as raw ones, and so is what comes between those two.
/// </remarks>
internal sealed class ConverseStreamDecoder : StreamDecoder
{
    private readonly ConverseBlocks _blocks = new();
    private bool _hasStopped;

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null)
        {
            return false;
        }

        if (!_hasStopped && name.SequenceEqual("contentBlockDelta"u8))
        {
            ReadDelta(name, data, log);
        }
        else if (name.SequenceEqual("metadata"u8))
        {
            ReadMetadata(name, data, log);
        }
        else if (_hasStopped || !TryReadOther(name, data, log))
        {
            CheckEnd(data);
            log.AddRaw(name, data);
        }

        return true;
    }

    public override bool ReadError(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (!IsComplete)
        {
            Error ??= AmazonErrorReader.OfException(name, data);
        }

        return true;
    }

    public override void End(ResponseLog log) => IsComplete |= _hasStopped && Error is null;

    private void ReadDelta(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (ConverseTextDelta.TryRead(data, out var index, out var text))
        {
            _blocks.AddText(index, text, log);
        }
        else if (!_blocks.Add(ConverseDelta.Read(data), log))
        {
            log.AddRaw(name, data);
        }
    }

    private bool TryReadOther(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (name.SequenceEqual("messageStart"u8))
        {
            CheckEnd(data);
            log.Start(null, log.RequestedModel);
            return true;
        }

        if (name.SequenceEqual("contentBlockStart"u8))
        {
            return _blocks.Start(data, log);
        }

        if (name.SequenceEqual("contentBlockStop"u8))
        {
            _blocks.Stop(ConverseBlockIndex.Find(data), log);
            return true;
        }

        return name.SequenceEqual("messageStop"u8) && ReadStop(name, data, log);
    }

    private bool ReadStop(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var stop = ConverseTail.Read(data);
        _blocks.StopAll(log);
        _hasStopped = true;
        if (stop.StopReason is { Length: > 0 } reason)
        {
            log.Finish(ConverseFinishReasons.Of(reason));
        }

        if (stop.HasMore)
        {
            log.AddRaw(name, data);
        }

        return true;
    }

    private void ReadMetadata(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        var tail = ConverseTail.Read(data);
        if (ConverseUsageReader.Read(tail.Usage, tail.ServiceTier) is { } usage)
        {
            log.SetUsage(usage);
        }

        if (tail.HasMore)
        {
            log.AddRaw(name, data);
        }

        IsComplete = _hasStopped ? true : throw new JsonException("The metadata came before the message had stopped.");
    }

    // Reads to the last byte, so that JSON that breaks off or goes on is found whatever the event is.
    private static void CheckEnd(ReadOnlySpan<byte> data)
    {
        var reader = JsonMembers.Enter(data, "The event");
        while (reader.Read())
        {
        }
    }
}
