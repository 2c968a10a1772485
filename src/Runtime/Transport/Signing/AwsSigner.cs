using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Mirascope.Gen.Transport.Signing;

/// <summary>
/// Signs requests to Amazon's services with the algorithm <c>AWS4-HMAC-SHA256</c>, in headers or in the query. Safe for concurrent use.
/// </summary>
public sealed class AwsSigner
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";

    private readonly AwsCredentials _credentials;
    private readonly string _region;
    private readonly string _service;

    // The key of a day costs four hashes and serves all its requests.
    private DayKey? _dayKey;

    /// <summary>A signer for one service in one region.</summary>
    /// <param name="credentials">Who signs.</param>
    /// <param name="region">The region, such as <c>eu-central-1</c>.</param>
    /// <param name="service">The service's name in signatures, such as <c>bedrock</c>.</param>
    public AwsSigner(AwsCredentials credentials, string region, string service)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentException.ThrowIfNullOrWhiteSpace(region);
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        _credentials = credentials;
        _region = region;
        _service = service;
    }

    /// <summary>Whether dots and empty segments of the path are taken out before it is signed. Default true; S3 alone does not do so.</summary>
    public bool NormalizesPath { get; init; } = true;

    /// <summary>Whether the hash of the body is sent as a header too. Default false: few services ask for it.</summary>
    public bool SendsBodyHash { get; init; }

    /// <summary>Signs in headers, which are to be added to the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The time; the service refuses one that is more than five minutes off.</param>
    public AwsSignature SignHeaders(AwsRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(request);
        var time = TimeOf(now);
        var bodyHash = Hash(request.Body.Span);
        List<KeyValuePair<string, string>> additions = [];
        Add("X-Amz-Security-Token", _credentials.SessionToken);
        Add("X-Amz-Date", time);
        Add("x-amz-content-sha256", SendsBodyHash ? bodyHash : null);
        var headers = AwsCanonicalForm.Headers(request.Headers.Concat(additions));
        var signature = Sign(request, [], headers, bodyHash, time, additions);
        Add("Authorization", $"{Algorithm} Credential={_credentials.AccessKeyId}/{ScopeOf(time)}, SignedHeaders={NamesOf(headers)}, Signature={signature.Signature}");
        return signature;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                additions.Add(new(name, value));
            }
        }
    }

    /// <summary>Signs in the query, to whose end the parameters are to be added, escaped: the address then is enough to send the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">The time.</param>
    /// <param name="lifetime">How long the address shall work; whole seconds.</param>
    public AwsSignature SignQuery(AwsRequest request, DateTimeOffset now, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(lifetime, TimeSpan.FromSeconds(1));
        var time = TimeOf(now);
        var headers = AwsCanonicalForm.Headers(request.Headers);
        List<KeyValuePair<string, string>> additions =
        [
            new("X-Amz-Algorithm", Algorithm),
            new("X-Amz-Credential", $"{_credentials.AccessKeyId}/{ScopeOf(time)}"),
            new("X-Amz-Date", time),
            new("X-Amz-SignedHeaders", NamesOf(headers)),
            new("X-Amz-Expires", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
        ];
        if (_credentials.SessionToken is { } token)
        {
            additions.Add(new("X-Amz-Security-Token", token));
        }

        var signature = Sign(request, additions, headers, Hash(request.Body.Span), time, additions);
        additions.Add(new("X-Amz-Signature", signature.Signature));
        return signature;
    }

    private AwsSignature Sign(
        AwsRequest request, List<KeyValuePair<string, string>> parameters, List<KeyValuePair<string, string>> headers, string bodyHash, string time,
        List<KeyValuePair<string, string>> additions)
    {
        var question = request.Target.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? request.Target : request.Target[..question];
        var query = question < 0 ? "" : request.Target[(question + 1)..];
        var canonicalRequest = string.Join('\n',
        [
            request.Method,
            AwsCanonicalForm.Path(path, NormalizesPath),
            AwsCanonicalForm.Query(AwsCanonicalForm.Parameters(query).Concat(parameters)),
            .. headers.Select(header => $"{header.Key}:{header.Value}"),
            "",
            NamesOf(headers),
            bodyHash,
        ]);
        var stringToSign = $"{Algorithm}\n{time}\n{ScopeOf(time)}\n{Hash(Encoding.UTF8.GetBytes(canonicalRequest))}";
        var signature = Convert.ToHexString(HMACSHA256.HashData(KeyOf(time[..8]), Encoding.UTF8.GetBytes(stringToSign))).ToLowerInvariant();
        return new AwsSignature(canonicalRequest, stringToSign, signature, additions);
    }

    private byte[] KeyOf(string day)
    {
        if (_dayKey is not { } known || known.Day != day)
        {
            var key = Encoding.UTF8.GetBytes("AWS4" + _credentials.SecretAccessKey);
            foreach (var step in new[] { day, _region, _service, Terminator })
            {
                key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
            }

            _dayKey = known = new DayKey(day, key);
        }

        return known.Key;
    }

    private string ScopeOf(string time) => $"{time.AsSpan(0, 8)}/{_region}/{_service}/{Terminator}";

    // Invariant: the calendar of a culture may count other years.
    private static string TimeOf(DateTimeOffset now) => now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string NamesOf(List<KeyValuePair<string, string>> headers) => string.Join(';', headers.Select(header => header.Key));

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    private sealed class DayKey(string day, byte[] key)
    {
        public string Day { get; } = day;

        public byte[] Key { get; } = key;
    }
}
