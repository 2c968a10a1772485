namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>A request as it arrived, whichever way it came in.</summary>
/// <param name="Method">The method, upper case.</param>
/// <param name="Path">The path, without the query, escaped as it came.</param>
/// <param name="Query">The query with its question mark, or empty.</param>
/// <param name="Headers">The headers; names compare without case.</param>
/// <param name="Body">The body's bytes.</param>
internal sealed record SimulatorRequest(
    string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>A header's value without surrounding blanks, or null where it is absent.</summary>
    public string? Header(string name) => Headers.TryGetValue(name, out var value) ? value.Trim() : null;

    /// <summary>Whether there is an <c>Authorization</c> header with a bearer key.</summary>
    public bool HasBearerKey =>
        Header("Authorization") is { } header
        && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
        && header["Bearer ".Length..].Trim().Length > 0;
}
