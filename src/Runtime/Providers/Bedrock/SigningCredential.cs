using Mirascope.Gen.Transport;
using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Providers.Bedrock;

/// <summary>Signs each request. Where the service says that the clock is off, it signs by the service's clock from then on.</summary>
/// <param name="credentials">Who signs.</param>
/// <param name="region">The region the signatures are for.</param>
internal sealed class SigningCredential(AwsCredentials credentials, string region) : Credential
{
    // The service takes five minutes; with less between the clocks something else is wrong.
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(4);

    private static readonly string[] Complaints =
    [
        "InvalidSignatureException", "SignatureDoesNotMatch", "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "AuthFailure",
    ];

    private readonly AwsSigner _signer = new(credentials, region, "bedrock");

    // How far the service's clock is ahead, in ticks. Calls at the same time all learn the same.
    private long _ahead;

    public override IReadOnlyList<string> Secrets { get; } =
        credentials.SessionToken is { } token ? [credentials.SecretAccessKey, token] : [credentials.SecretAccessKey];

    /// <summary>Whether it signs with these.</summary>
    public bool Is(string id, string secret, string? sessionToken, string otherRegion) =>
        credentials.AccessKeyId == id && credentials.SecretAccessKey == secret && credentials.SessionToken == sessionToken && region == otherRegion;

    public override ValueTask<string?> AuthorizeAsync(OutgoingRequest request, CancellationToken cancellationToken)
    {
        var address = request.Message.RequestUri!;
        var signature = _signer.SignHeaders(
            new AwsRequest
            {
                Method = request.Message.Method.Method,
                Target = address.PathAndQuery,

                // Whatever else is sent, a proxy may change.
                Headers = [new("host", HostOf(address)), new("content-type", request.Message.Content!.Headers.TextOf("Content-Type")!)],
                Body = request.Body,
            },
            request.Now.AddTicks(Interlocked.Read(ref _ahead)));
        foreach (var (name, value) in signature.Additions)
        {
            request.Message.Headers.TryAddWithoutValidation(name, value);
        }

        return default;
    }

    public override bool LearnsFrom(HttpResponseMessage refusal, string? errorType, DateTimeOffset now)
    {
        if (!Complaints.Contains(errorType, StringComparer.Ordinal) || refusal.Headers.Date is not { } date)
        {
            return false;
        }

        var ahead = date - now;
        var isNews = (ahead - TimeSpan.FromTicks(Interlocked.Read(ref _ahead))).Duration() > Tolerated;
        if (isNews)
        {
            Interlocked.Exchange(ref _ahead, ahead.Ticks);
        }

        return isNews;
    }

    // As the handler writes it.
    private static string HostOf(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        return address.IsDefaultPort ? host : $"{host}:{address.Port}";
    }
}
