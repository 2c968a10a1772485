namespace Mirascope.Gen.Execution;

/// <summary>What reading a body throws when the connection, or the encoding it is packed in, breaks off.</summary>
internal static class BrokenBody
{
    public static bool Is(Exception exception) =>
        exception is IOException or HttpRequestException or InvalidDataException or OperationCanceledException or ObjectDisposedException;
}
