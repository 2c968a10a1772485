namespace Mirascope.Gen.Providers;

/// <summary>Nothing: for servers that ask nobody who they are.</summary>
internal sealed class NoCredential : Credential
{
    public static NoCredential Instance { get; } = new();

    public override IReadOnlyList<string> Secrets => [];

    public override ValueTask<string?> AuthorizeAsync(OutgoingRequest request, CancellationToken cancellationToken) => default;
}
