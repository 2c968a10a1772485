using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Reads the one line that nearly all of a stream consists of, in the very form the server writes it, without a JSON reader: that
/// halves its time. Whatever differs in the least, escapes included, is left to the reader.
/// </summary>
internal static class OllamaTextDelta
{
    private static ReadOnlySpan<byte> Model => "{\"model\":\""u8;

    private static ReadOnlySpan<byte> Time => "\",\"created_at\":\""u8;

    private static ReadOnlySpan<byte> Content => "\",\"message\":{\"role\":\"assistant\",\"content\":\""u8;

    private static ReadOnlySpan<byte> Thinking => "\",\"thinking\":\""u8;

    private static ReadOnlySpan<byte> Tail => "\"},\"done\":false}"u8;

    /// <summary>The text or the thought; false where the line has another form, which says nothing about whether it is sound.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out bool isThought, out string text)
    {
        isThought = false;
        text = "";
        if (!TryPass(Model, ref line, out _) || !TryPass(Time, ref line, out _) || !TryPass(Content, ref line, out var said))
        {
            return false;
        }

        if (said.IsEmpty && TryPass(Thinking, ref line, out var thought))
        {
            isThought = true;
            said = thought;
        }

        if (!line.SequenceEqual(Tail))
        {
            return false;
        }

        text = Encoding.UTF8.GetString(said);
        return true;
    }

    // Passes over what comes before a string and the string, up to its closing quote.
    private static bool TryPass(ReadOnlySpan<byte> before, ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> value)
    {
        value = default;
        return PlainJson.TryTake(ref line, before) && PlainJson.TryTakeText(ref line, out value);
    }
}
