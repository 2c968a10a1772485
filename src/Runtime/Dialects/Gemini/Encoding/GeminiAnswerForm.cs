using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes what an answer shall consist of, and what is to be told of its tokens.</summary>
internal static class GeminiAnswerForm
{
    public static void Write(LlmOptions options, Utf8JsonWriter writer)
    {
        if (options.WantsLogprobs)
        {
            writer.WriteBoolean("responseLogprobs"u8, true);
            if (options.TopLogprobs is { } top)
            {
                writer.WriteNumber("logprobs"u8, top);
            }
        }

        if (options.Modalities != OutputModalities.Default)
        {
            writer.WriteStartArray("responseModalities"u8);
            WriteIf(OutputModalities.Text, "TEXT"u8);
            WriteIf(OutputModalities.Image, "IMAGE"u8);
            WriteIf(OutputModalities.Audio, "AUDIO"u8);
            writer.WriteEndArray();
        }

        if (options.Voice is { } voice)
        {
            writer.WriteStartObject("speechConfig"u8);
            writer.WriteStartObject("voiceConfig"u8);
            writer.WriteStartObject("prebuiltVoiceConfig"u8);
            writer.WriteString("voiceName"u8, voice);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        void WriteIf(OutputModalities modality, ReadOnlySpan<byte> word)
        {
            if (options.Modalities.HasFlag(modality))
            {
                writer.WriteStringValue(word);
            }
        }
    }
}
