using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Writes what an answer shall consist of. Spoken answers come with their transcript, which is text, so that text is asked for with
/// them; their format is the only one that streams, or else one that every player knows.
/// </summary>
internal static class OpenAIChatModalityEncoder
{
    public static void Write(LlmOptions options, bool stream, OpenAIChatQuirks quirks, Utf8JsonWriter writer)
    {
        var asked = options.Modalities & quirks.Modalities;
        if (asked is OutputModalities.Default or OutputModalities.Text)
        {
            return;
        }

        writer.WriteStartArray(OpenAIChatFields.Modalities);
        writer.WriteStringValue(OpenAIChatFields.Text);
        if (asked.HasFlag(OutputModalities.Image))
        {
            writer.WriteStringValue(OpenAIChatFields.Image);
        }

        if (!asked.HasFlag(OutputModalities.Audio))
        {
            writer.WriteEndArray();
            return;
        }

        writer.WriteStringValue(OpenAIChatFields.Audio);
        writer.WriteEndArray();
        writer.WriteStartObject(OpenAIChatFields.Audio);
        writer.WriteString(OpenAIChatFields.Voice, options.Voice
            ?? throw new LlmConfigurationException($"A spoken answer needs a voice: set {nameof(LlmOptions)}.{nameof(LlmOptions.Voice)} to one of the provider's."));
        writer.WriteString(OpenAIChatFields.Format, options.AudioFormat ?? (stream ? "pcm16" : "wav"));
        writer.WriteEndObject();
    }
}
