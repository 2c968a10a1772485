namespace Mirascope.Gen.Transport.Signing;

/// <summary>What of a request is signed.</summary>
public sealed class AwsRequest
{
    /// <summary>The method in upper case.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as they go over the wire, escaped as far as they are.</summary>
    public required string Target { get; init; }

    /// <summary>The headers to sign, <c>Host</c> among them. One that may change on its way must not be here.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    /// <summary>The bytes of the body.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }
}
