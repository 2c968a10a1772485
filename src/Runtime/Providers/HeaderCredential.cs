namespace Mirascope.Gen.Providers;

/// <summary>A key in a header.</summary>
internal sealed class HeaderCredential(KeyHeader header, string key) : Credential
{
    private readonly string _value = header.Prefix + key;

    public override IReadOnlyList<string> Secrets { get; } = [key];

    /// <summary>Whether it is this key in this header.</summary>
    public bool Is(KeyHeader otherHeader, string otherKey) =>
        ReferenceEquals(header, otherHeader) && string.Equals(key, otherKey, StringComparison.Ordinal);

    public override ValueTask<string?> AuthorizeAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        request.Message.Headers.TryAddWithoutValidation(header.Name, _value);
        return default;
    }
}
