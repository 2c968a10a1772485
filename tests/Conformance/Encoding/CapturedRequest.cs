namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>A request as it would have gone out.</summary>
internal sealed record CapturedRequest(string Method, string Url, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body);
