using System.Text;

namespace Mirascope.Gen;

/// <summary>
/// How many tokens a text has at most, as near as can be said without the model's own vocabulary: one for each three bytes of
/// UTF-8. English has about one for four, so that the guess is rather too high; a reservation that is too low is the worse mistake.
/// </summary>
internal static class TokenGuess
{
    /// <summary>The frame of a message, a part or a tool.</summary>
    public const long Frame = 10;

    // An image at the size providers scale it to, a page or two, a short recording: each provider counts these its own way.
    public const long Image = 1600;
    public const long Audio = 1600;
    public const long Document = 6000;

    public static long OfBytes(long bytes) => (bytes + 2) / 3;

    public static long OfText(string? text) => text is null ? 0 : OfBytes(Encoding.UTF8.GetByteCount(text));
}
