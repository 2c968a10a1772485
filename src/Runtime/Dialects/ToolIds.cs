using System.Security.Cryptography;
using System.Text;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Ids of calls in the form a provider insists on: so many letters and digits. An id that has the form stays as it is; any other
/// becomes one that its own text decides, so that a conversation is sent in the same words each time and prompt caches know it.
/// </summary>
/// <param name="length">How many letters and digits.</param>
internal sealed class ToolIds(int length)
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly Dictionary<string, string> _fitted = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The id in that form; the same for the same id, another for another.</summary>
    public string Fit(string id)
    {
        if (!_fitted.TryGetValue(id, out var fitted))
        {
            fitted = id.Length == length && id.All(char.IsAsciiLetterOrDigit) ? id : Digest(id);
            while (!_taken.Add(fitted))
            {
                fitted = Digest(fitted);
            }

            _fitted.Add(id, fitted);
        }

        return fitted;
    }

    private string Digest(string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(id));
        return string.Create(length, hash, static (characters, hash) =>
        {
            for (var i = 0; i < characters.Length; i++)
            {
                characters[i] = Alphabet[hash[i % hash.Length] % Alphabet.Length];
            }
        });
    }
}
