using System.Text.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>Writes the body of a request. The model and whether the answer is streamed stand in the path.</summary>
internal static class GeminiRequestEncoder
{
    public static void Write(LlmRequest request, Utf8JsonWriter writer)
    {
        var conversation = GeminiConversation.Of(request.Messages);
        var model = GeminiModel.Parse(request.Model);
        writer.WriteStartObject();
        WriteSystem(conversation.System, writer);
        writer.WriteStartArray("contents"u8);
        foreach (var turn in conversation.Turns)
        {
            writer.WriteStartObject();
            writer.WriteString(GeminiNames.Role, turn.IsModel ? "model"u8 : "user"u8);
            writer.WriteStartArray(GeminiNames.Parts);
            WriteParts(turn, model, writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        GeminiToolEncoder.Write(request, writer);
        GeminiOptionEncoder.Write(request, model, writer);
        writer.WriteEndObject();
    }

    private static void WriteParts(GeminiTurn turn, GeminiModel model, Utf8JsonWriter writer)
    {
        if (turn.IsModel)
        {
            GeminiModelTurnEncoder.Write(turn.Parts, model, writer);
        }
        else
        {
            GeminiUserTurnEncoder.Write(turn.Parts, writer);
        }
    }

    private static void WriteSystem(List<string> texts, Utf8JsonWriter writer)
    {
        if (texts.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("systemInstruction"u8);
        writer.WriteStartArray(GeminiNames.Parts);
        foreach (var text in texts)
        {
            GeminiUserTurnEncoder.WriteText(text, writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
