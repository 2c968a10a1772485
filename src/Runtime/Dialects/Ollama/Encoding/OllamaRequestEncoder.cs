using System.Text.Json;

namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Writes the body of a request. Whether the answer is streamed is always said: left out, it would be.</summary>
internal static class OllamaRequestEncoder
{
    public static void Write(LlmRequest request, bool stream, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(OllamaNames.Model, request.Model);
        OllamaMessageEncoder.Write(request.Messages, writer);
        OllamaToolEncoder.Write(request, writer);
        OllamaThinking.Write(request, writer);
        OllamaOptionEncoder.WriteOutput(request.Output, writer);
        OllamaOptionEncoder.Write(request.Options, writer);
        OllamaOptionEncoder.WriteLogprobs(request.Options, writer);
        writer.WriteBoolean("stream"u8, stream);
        writer.WriteEndObject();
    }
}
