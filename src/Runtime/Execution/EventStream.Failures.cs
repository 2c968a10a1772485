using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Execution;

internal sealed partial class EventStream
{
    /// <summary>Puts what ended a read into words; null for what is not ours to explain. The caller's token comes first.</summary>
    private Exception? Explain(Exception exception, ResponseLog log, CancellationToken caller)
    {
        if (exception is StreamBrokenException)
        {
            return null;
        }

        if (caller.IsCancellationRequested)
        {
            return new OperationCanceledException("The stream was cancelled.", exception, caller);
        }

        if (timer.IsClosed)
        {
            return new StreamBrokenException("The stream was closed while it was being read. What had arrived is kept.");
        }

        if (timer.Passed is { } limit)
        {
            var timeout = limit.ToException(call.Provider, "sent no event that says something", exception);
            return log.Entries.Count == 0 ? timeout : new StreamBrokenException(timeout.Message, timeout);
        }

        return BrokenBody.Is(exception)
            ? new StreamBrokenException($"The stream of {call.Provider} broke after {Count(_events)}. What had arrived is kept.", exception)
            : null;
    }

    /// <summary>
    /// What the reader and the decoder throw for bytes that are no stream of the dialect. The parser's own message quotes the
    /// payload, so neither it nor its exception is passed on.
    /// </summary>
    private StreamBrokenException? Malformed(Exception exception) => exception switch
    {
        InvalidDataException => Broken(string.Create(
            CultureInfo.InvariantCulture, $"has an event of more than {settings.MaxEventBytes} bytes ({nameof(LlmClientOptions)}.{nameof(LlmClientOptions.MaxEventBytes)})")),
        FrameFormatException => Broken($"is malformed after {Count(_events)}: {exception.Message}"),
        JsonException { BytePositionInLine: { } position } json => Broken(string.Create(
            CultureInfo.InvariantCulture, $"is malformed: event {_events} is not JSON from line {json.LineNumber ?? 0}, byte {position} on")),
        JsonException or InvalidOperationException or FormatException or OverflowException => Broken(string.Create(
            CultureInfo.InvariantCulture, $"is malformed: event {_events} does not have the form it should")),
        _ => null,
    };

    private StreamBrokenException Broken(string what) => new($"The stream of {call.Provider} {what}. What had arrived is kept.");

    private static string Count(int events) => string.Create(CultureInfo.InvariantCulture, $"{events} {(events == 1 ? "event" : "events")}");
}
