namespace Mirascope.Gen.Framing;

/// <summary>What is wrong with the bytes of an AWS event stream.</summary>
public enum EventStreamFault
{
    /// <summary>The checksum of a message's beginning does not fit: the bytes are damaged, or no event stream at all.</summary>
    PreludeChecksum,

    /// <summary>The checksum of a message does not fit.</summary>
    MessageChecksum,

    /// <summary>A message is shorter than its own frame, or longer than 24 MiB.</summary>
    MessageLength,

    /// <summary>The headers are longer than the message, or than 128 KiB.</summary>
    HeadersLength,

    /// <summary>A header has no name.</summary>
    HeaderNameLength,

    /// <summary>A header is of a type that there is not.</summary>
    HeaderType,

    /// <summary>A header goes on beyond the end of the headers.</summary>
    HeaderCut,

    /// <summary>The stream ended inside a message.</summary>
    MessageCut,
}
