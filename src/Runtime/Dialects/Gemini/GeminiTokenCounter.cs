using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Gemini's countTokens. AI Studio takes the whole call, wrapped; Vertex AI takes what the model reads of it.</summary>
/// <param name="home">What the collection of models lies in, as in <see cref="GeminiDialect"/>.</param>
/// <param name="isWrapped">Whether it takes a call as a whole.</param>
internal sealed class GeminiTokenCounter(string home = "v1beta/", bool isWrapped = true) : TokenCounter
{
    private static readonly string[] Whole =
        ["contents", "systemInstruction", "tools", "toolConfig", "generationConfig", "safetySettings", "cachedContent"];

    private static readonly string[] Bare = ["contents", "systemInstruction", "tools", "generationConfig"];

    protected override ReadOnlySpan<byte> Answer => "totalTokens"u8;

    public override string PathOf(LlmRequest request) => home + GeminiPath.Of(request.Model, "countTokens");

    public override void Write(LlmRequest request, ReadOnlySpan<byte> call, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (isWrapped)
        {
            writer.WriteStartObject("generateContentRequest"u8);
            writer.WriteString("model"u8, GeminiPath.NameOf(request.Model));
            WriteMembers(call, Whole, writer);
            writer.WriteEndObject();
        }
        else
        {
            WriteMembers(call, Bare, writer);
        }

        writer.WriteEndObject();
    }
}
