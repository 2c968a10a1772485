namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>The wire's words that several files use.</summary>
internal static class GeminiNames
{
    public const string Dialect = "gemini";

    public static ReadOnlySpan<byte> Args => "args"u8;

    public static ReadOnlySpan<byte> Error => "error"u8;

    public static ReadOnlySpan<byte> FunctionCall => "functionCall"u8;

    public static ReadOnlySpan<byte> Id => "id"u8;

    public static ReadOnlySpan<byte> Name => "name"u8;

    public static ReadOnlySpan<byte> Parts => "parts"u8;

    public static ReadOnlySpan<byte> PartialArgs => "partialArgs"u8;

    public static ReadOnlySpan<byte> Role => "role"u8;

    public static ReadOnlySpan<byte> Text => "text"u8;

    public static ReadOnlySpan<byte> Thought => "thought"u8;

    public static ReadOnlySpan<byte> ThoughtSignature => "thoughtSignature"u8;

    public static ReadOnlySpan<byte> WillContinue => "willContinue"u8;
}
