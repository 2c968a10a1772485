namespace Mirascope.Gen.Providers;

/// <summary>A header that a key may stand in, and where that key comes from.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Prefix">What stands before the key, such as <c>"Bearer "</c>.</param>
/// <param name="Variables">The environment variables that may hold the key; the first that is set wins.</param>
internal sealed record KeyHeader(string Name, string Prefix, params string[] Variables)
{
    /// <summary>A bearer token.</summary>
    public static KeyHeader Bearer(params string[] variables) => new("Authorization", "Bearer ", variables);
}
