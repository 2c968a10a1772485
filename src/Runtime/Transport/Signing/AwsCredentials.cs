namespace Mirascope.Gen.Transport.Signing;

/// <summary>Who signs a request to Amazon. A class and not a record: records print their members, and these are secrets.</summary>
public sealed class AwsCredentials
{
    /// <summary>Credentials of a user, or of a session.</summary>
    /// <param name="accessKeyId">The id of the key; it goes into the request as it is.</param>
    /// <param name="secretAccessKey">The key itself; it is never sent.</param>
    /// <param name="sessionToken">The token of a session, which goes into the request; null for credentials that do not expire.</param>
    /// <exception cref="ArgumentException">One of them is blank or holds anything but printable ASCII. The message does not show it.</exception>
    public AwsCredentials(string accessKeyId, string secretAccessKey, string? sessionToken = null)
    {
        AccessKeyId = Check(accessKeyId, nameof(accessKeyId));
        SecretAccessKey = Check(secretAccessKey, nameof(secretAccessKey));
        SessionToken = sessionToken is null ? null : Check(sessionToken, nameof(sessionToken));
    }

    /// <summary>The id of the key.</summary>
    public string AccessKeyId { get; }

    /// <summary>The key itself.</summary>
    public string SecretAccessKey { get; }

    /// <summary>The token of a session; null where there is none.</summary>
    public string? SessionToken { get; }

    private static string Check(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('!', '~')
            ? value
            : throw new ArgumentException("It is blank or holds a character that no credential has: a blank, a line end, a control character or one beyond ASCII.", name);
    }
}
