namespace Mirascope.Gen.Framing;

/// <summary>What a header of an AWS event-stream message holds; the values are the wire's own.</summary>
public enum EventStreamHeaderType : byte
{
    /// <summary>True, without a value on the wire.</summary>
    True = 0,

    /// <summary>False, without a value on the wire.</summary>
    False = 1,

    /// <summary>A signed byte.</summary>
    Byte = 2,

    /// <summary>A signed number of 2 bytes.</summary>
    Int16 = 3,

    /// <summary>A signed number of 4 bytes.</summary>
    Int32 = 4,

    /// <summary>A signed number of 8 bytes.</summary>
    Int64 = 5,

    /// <summary>Bytes, 65,535 at most.</summary>
    Bytes = 6,

    /// <summary>UTF-8 text, 65,535 bytes at most.</summary>
    Text = 7,

    /// <summary>Milliseconds since 1970 in UTC, as a signed number of 8 bytes.</summary>
    Timestamp = 8,

    /// <summary>16 bytes.</summary>
    Uuid = 9,
}
