namespace Mirascope.Gen.Framing;

/// <summary>The bytes are no AWS event stream, or were damaged on their way. The message quotes none of them.</summary>
/// <param name="fault">What is wrong.</param>
public sealed class EventStreamFormatException(EventStreamFault fault) : FrameFormatException(Describe(fault))
{
    /// <summary>What is wrong.</summary>
    public EventStreamFault Fault { get; } = fault;

    private static string Describe(EventStreamFault fault) => fault switch
    {
        EventStreamFault.PreludeChecksum => "The checksum of a message's beginning does not fit.",
        EventStreamFault.MessageChecksum => "The checksum of a message does not fit.",
        EventStreamFault.MessageLength => "A message has a length that none can have.",
        EventStreamFault.HeadersLength => "A message's headers have a length that they cannot have.",
        EventStreamFault.HeaderNameLength => "A header of a message has no name.",
        EventStreamFault.HeaderType => "A header of a message is of an unknown type.",
        EventStreamFault.HeaderCut => "A header of a message goes on beyond the headers' end.",
        EventStreamFault.MessageCut => "It ended inside a message.",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "There is no such fault."),
    };
}
