using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Bedrock;

/// <summary>
/// Checks a signature of the fourth version as Amazon does: makes the same signature of what arrived. Written from the
/// specification, apart from the library's own signer, so that the two check each other.
/// </summary>
internal static partial class AwsSignatureCheck
{
    private const string Algorithm = "AWS4-HMAC-SHA256";

    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);

    public static void Check(SimulatorRequest request, SimulatedMoment moment)
    {
        if (request.Header("Authorization") is not { Length: > 0 } header)
            throw Refused("MissingAuthenticationTokenException", "Missing Authentication Token");
        var found = HeaderPattern().Match(header);
        if (!found.Success)
            throw Refused("IncompleteSignatureException", "Authorization header requires 'Credential', 'Signature' and 'SignedHeaders' parameters.");
        var scope = found.Groups["scope"].Value;
        if (found.Groups["id"].Value != moment.Account.Aws.AccessKeyId || (request.Header("x-amz-security-token") ?? "") != (moment.Account.Aws.SessionToken ?? ""))
            throw Refused("UnrecognizedClientException", "The security token included in the request is invalid.");
        if (scope.Split('/') is not [var day, _, "bedrock", "aws4_request"])
            throw Refused("InvalidSignatureException", "Credential should be scoped to correct service: 'bedrock'.");
        var time = TimeOf(request, day, moment);
        var names = found.Groups["names"].Value.Split(';');
        foreach (var name in (ReadOnlySpan<string>)["host", "x-amz-date"])
        {
            if (!names.Contains(name))
                throw Refused("InvalidSignatureException", $"'{name}' must be a 'SignedHeader' in the AWS Authorization.");
        }

        var expected = Sign(moment.Account.Aws.SecretAccessKey, scope, $"{Algorithm}\n{time}\n{scope}\n{Hash(Encoding.UTF8.GetBytes(Canonical(request, names)))}");
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(expected), Encoding.ASCII.GetBytes(found.Groups["signature"].Value)))
        {
            throw Refused("InvalidSignatureException",
                "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.");
        }
    }

    private static string TimeOf(SimulatorRequest request, string day, SimulatedMoment moment)
    {
        var text = request.Header("x-amz-date") ?? "";
        if (!DateTimeOffset.TryParseExact(text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) || !text.StartsWith(day, StringComparison.Ordinal))
            throw Refused("IncompleteSignatureException", "Date must be in ISO-8601 'basic format'.");
        if (moment.Account.KeepsTime && (time - moment.Now).Duration() > Tolerated)
            throw Refused("InvalidSignatureException", $"Signature {(time < moment.Now ? "expired" : "not yet current")}: {text} is not within five minutes of {moment.Now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}.");
        return text;
    }

    // The path is escaped once more than it is on the wire.
    private static string Canonical(SimulatorRequest request, string[] names)
    {
        var query = request.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var canonical = new StringBuilder(request.Method).Append('\n')
            .Append(string.Join('/', request.Path.Split('/').Select(Uri.EscapeDataString))).Append('\n')
            .Append(string.Join('&', query.Select(one => one.Contains('=', StringComparison.Ordinal) ? one : one + "=").Order(StringComparer.Ordinal))).Append('\n');
        foreach (var name in names)
            canonical.Append(name).Append(':').Append(BlankPattern().Replace(request.Header(name) ?? "", " ")).Append('\n');
        return canonical.Append('\n').Append(string.Join(';', names)).Append('\n').Append(Hash(request.Body.Span)).ToString();
    }

    private static string Sign(string secret, string scope, string text)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var step in scope.Split('/'))
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(step));
        return Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
    }

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    private static RefusedException Refused(string type, string message) => new(new Refusal(403, type, message));

    [GeneratedRegex("^AWS4-HMAC-SHA256 +Credential=(?<id>[^/]+)/(?<scope>[^,]+), *SignedHeaders=(?<names>[^,]+), *Signature=(?<signature>[0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(" +", RegexOptions.CultureInvariant)]
    private static partial Regex BlankPattern();
}
