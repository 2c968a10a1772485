using Mirascope.Gen.Dialects;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Execution;

/// <summary>What cuts the streams of each form, and how they are called in headers.</summary>
internal static class FrameReaders
{
    public static IFrameReader Create(StreamForm form, int maxEventBytes) => form switch
    {
        StreamForm.ServerSentEvents => new SseReader(maxEventBytes),
        StreamForm.JsonLines => new JsonLinesReader(maxEventBytes),
        StreamForm.AmazonEventStream => new EventStreamReader(maxEventBytes),
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no reader for streams of this form."),
    };

    public static string MediaTypeOf(StreamForm form) => form switch
    {
        StreamForm.ServerSentEvents => "text/event-stream",
        StreamForm.JsonLines => "application/x-ndjson",
        StreamForm.AmazonEventStream => "application/vnd.amazon.eventstream",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "There is no media type for streams of this form."),
    };
}
