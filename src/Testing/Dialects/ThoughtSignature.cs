using System.Security.Cryptography;
using System.Text;

namespace Mirascope.Gen.Testing.Dialects;

/// <summary>
/// Signs thoughts, and finds out when a signed one comes back changed. The real provider's signatures cannot be checked here and
/// pass, so that a recorded conversation can be sent.
/// </summary>
internal static class ThoughtSignature
{
    private const string Mark = "U2ltdWxhdG9y";

    public static string Of(string thought) => Mark + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(thought)));

    /// <summary>Whether a signature is none, or the simulator's own of another thought. A thought that was not shown passes.</summary>
    public static bool IsForged(string signature, string thought) =>
        signature.Length == 0
        || (signature.StartsWith(Mark, StringComparison.Ordinal) && thought.Length > 0 && signature != Of(thought));
}
