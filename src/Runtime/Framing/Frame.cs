namespace Mirascope.Gen.Framing;

/// <summary>One event, however the stream was cut. Its spans lie in the reader and hold until the reader is asked for anything more.</summary>
internal readonly ref struct Frame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, int dataStart, bool isError = false)
{
    /// <summary>The event's name, UTF-8; empty where the framing has none.</summary>
    public ReadOnlySpan<byte> Name { get; } = name;

    /// <summary>The data as it came.</summary>
    public ReadOnlySpan<byte> Data { get; } = data;

    /// <summary>Where <see cref="Data"/> begins in the reader's buffer.</summary>
    public int DataStart { get; } = dataStart;

    /// <summary>Whether the framing itself says that this is an error and no event.</summary>
    public bool IsError { get; } = isError;
}
