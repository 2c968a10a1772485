namespace Mirascope.Gen.Testing;

/// <summary>A body that is sent as it is.</summary>
internal sealed record RawBody(int Status, string ContentType, ReadOnlyMemory<byte> Bytes);
