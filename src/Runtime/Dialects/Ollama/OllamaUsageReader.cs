using System.Buffers;
using System.Text;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>
/// Reads the counts of the last line, which stand beside the message and not in an object of their own. The count of the prompt is
/// left out where all of it lay in the server's cache; a line without any token count says nothing and gives null.
/// </summary>
internal static class OllamaUsageReader
{
    /// <summary>Whether a member is one of the counts and times.</summary>
    public static bool IsCount(ReadOnlySpan<byte> name) => name.EndsWith("_count"u8) || name.EndsWith("_duration"u8);

    public static Usage? Read(ReadOnlySpan<byte> line)
    {
        long? prompt = null, answer = null;
        var raw = new ArrayBufferWriter<byte>();
        var reader = JsonMembers.Enter(line, "A line");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            var start = (int)reader.TokenStartIndex;
            reader.Read();
            if (!IsCount(name))
            {
                reader.Skip();
                continue;
            }

            prompt = name.SequenceEqual("prompt_eval_count"u8) ? reader.ReadCount() : prompt;
            answer = name.SequenceEqual("eval_count"u8) ? reader.ReadCount() : answer;
            reader.Skip();
            raw.Write(raw.WrittenCount == 0 ? "{"u8 : ","u8);
            raw.Write(line[start..(int)reader.BytesConsumed]);
        }

        raw.Write("}"u8);
        return (prompt, answer) is (null, null) ? null : new Usage
        {
            InputTokens = prompt ?? 0,
            OutputTokens = answer ?? 0,
            IsInputKnown = prompt is not null,
            IsOutputKnown = answer is not null,
            Raw = Encoding.UTF8.GetString(raw.WrittenSpan),
        };
    }
}
