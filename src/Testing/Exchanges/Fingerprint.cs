using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>A hash of a request or of a text. Ids and the choice among wordings follow from it, so the same request has the same answer.</summary>
internal sealed class Fingerprint
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly byte[] _hash;

    private Fingerprint(byte[] hash) => _hash = hash;

    public static Fingerprint Of(SimulatorRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path}\n"));
        hash.AppendData(request.Body.Span);
        return new Fingerprint(hash.GetHashAndReset());
    }

    /// <summary>A hash of a text alone.</summary>
    public static Fingerprint Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A number from 0 to below the bound.</summary>
    public int Pick(int bound) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(_hash) % (uint)bound);

    /// <summary>An id such as the provider's own: a prefix and letters and digits.</summary>
    /// <param name="prefix">How it begins.</param>
    /// <param name="length">The number of letters and digits after it; 64 at most.</param>
    /// <param name="ordinal">Tells several ids of one request and prefix apart.</param>
    public string Id(string prefix, int length, int ordinal = 0)
    {
        var hash = SHA512.HashData([.. _hash, .. Encoding.UTF8.GetBytes($"{prefix}{ordinal}")]);
        return prefix + string.Create(length, hash, static (span, bytes) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Alphabet[bytes[i] % Alphabet.Length];
        });
    }
}
