using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Classes the reasons to stop. The text stays the wire's own; a text unknown here is of class Other and no error.</summary>
internal static class OpenAIChatFinishReasons
{
    private static readonly FinishReason FunctionCall = new(FinishClass.ToolCalls, "function_call");
    private static readonly FinishReason EndOfSequence = new(FinishClass.Stop, "eos");
    private static readonly FinishReason ModelLength = new(FinishClass.Length, "model_length");

    /// <summary>The reason in a token; null where it is empty or no text.</summary>
    public static FinishReason? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        var text = reader.ValueSpan;
        return text switch
        {
            _ when text.IsEmpty => null,
            _ when text.SequenceEqual("stop"u8) => FinishReason.Stop,
            _ when text.SequenceEqual("tool_calls"u8) => FinishReason.ToolCalls,
            _ when text.SequenceEqual("length"u8) => FinishReason.Length,
            _ when text.SequenceEqual("content_filter"u8) => FinishReason.ContentFilter,
            _ when text.SequenceEqual("function_call"u8) => FunctionCall,
            _ when text.SequenceEqual("eos"u8) => EndOfSequence,
            _ when text.SequenceEqual("model_length"u8) => ModelLength,
            _ when text.SequenceEqual("error"u8) => FinishReason.Error,
            _ => new FinishReason(FinishClass.Other, reader.ReadText()),
        };
    }
}
