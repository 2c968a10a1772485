using System.Security.Cryptography;
using System.Text;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

/// <summary>
/// Signs thoughts, and finds out when a signed one comes back changed. The real provider's signatures cannot be checked here and
/// pass, so that a recorded conversation can be sent.
/// </summary>
internal static class ThoughtSignature
{
    private const string Mark = "U2ltdWxhdG9y";

    public static string Of(string thought) => Mark + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(thought)));

    public static void Check(CheckedValue block)
    {
        var signature = block.Required("signature").Text();
        var thought = block.Required("thinking").Text();
        var isForged = signature.Length == 0
            || (signature.StartsWith(Mark, StringComparison.Ordinal) && thought.Length > 0 && signature != Of(thought));
        if (isForged)
            throw block.Broken("Invalid `signature` in `thinking` block");
    }
}
