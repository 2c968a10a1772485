namespace Mirascope.Gen.Transport.Signing;

/// <summary>A signature, and what it was made of. All of it but <see cref="Signature"/> may hold a session's token: do not log it.</summary>
public sealed class AwsSignature
{
    internal AwsSignature(string canonicalRequest, string stringToSign, string signature, IReadOnlyList<KeyValuePair<string, string>> additions)
    {
        CanonicalRequest = canonicalRequest;
        StringToSign = stringToSign;
        Signature = signature;
        Additions = additions;
    }

    /// <summary>The request in the form in which it is hashed.</summary>
    public string CanonicalRequest { get; }

    /// <summary>What the key signs: time, scope, and the hash of <see cref="CanonicalRequest"/>.</summary>
    public string StringToSign { get; }

    /// <summary>The signature, 64 hexadecimal digits.</summary>
    public string Signature { get; }

    /// <summary>What the request must be given to carry the signature, in order: headers, or parameters of the query, not yet escaped.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Additions { get; }
}
