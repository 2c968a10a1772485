using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>The forms of a request: what is not in these tables is refused.</summary>
internal static class GeminiForms
{
    private const string NamePattern = "^[a-zA-Z_][a-zA-Z0-9_.:-]*$";

    private const int LongestName = 128;

    private static readonly string[] Modes = ["MODE_UNSPECIFIED", "AUTO", "ANY", "NONE", "VALIDATED"];

    // Of either alphabet, as everywhere in Google's JSON.
    private static readonly Form Base64 = static value =>
    {
        var text = value.Text();
        if (text.Length == 0 || !System.Buffers.Text.Base64.IsValid(text.Replace('-', '+').Replace('_', '/')))
            throw value.Broken($"Invalid value at '{value.Path}' (TYPE_BYTES), Base64 decoding failed for \"{(text.Length > 40 ? text[..40] : text)}\"");
    };

    private static readonly Form Blob = new ObjectForm(("mimeType", Forms.Text), ("data", Base64), ("displayName", Forms.Text)) { Required = ["mimeType", "data"] };

    private static readonly Form File = new ObjectForm(("mimeType", Forms.Text), ("fileUri", Forms.Text), ("displayName", Forms.Text)) { Required = ["fileUri"] };

    private static readonly Form Call = new ObjectForm(
        ("name", Forms.Text), ("args", Forms.AnyObject), ("id", Forms.Text), ("willContinue", Forms.Boolean), ("partialArgs", Forms.List(Forms.AnyObject)))
    { Required = ["name"] };

    private static readonly Form Response = new ObjectForm(
        ("name", Forms.Text), ("response", Forms.AnyObject), ("id", Forms.Text), ("parts", Forms.List(Forms.AnyObject)),
        ("willContinue", Forms.Boolean), ("scheduling", Forms.Text))
    { Required = ["name", "response"] };

    private static readonly Form Part = new ObjectForm(
        ("text", Forms.Text), ("thought", Forms.Boolean), ("thoughtSignature", Forms.Text), ("inlineData", Blob), ("fileData", File),
        ("functionCall", Call), ("functionResponse", Response), ("executableCode", Forms.AnyObject), ("codeExecutionResult", Forms.AnyObject),
        ("toolCall", Forms.AnyObject), ("toolResponse", Forms.AnyObject), ("videoMetadata", Forms.AnyObject),
        ("mediaResolution", Forms.AnyObject), ("mediaProcessing", Forms.Text), ("partMetadata", Forms.AnyObject));

    private static readonly Form Content = new ObjectForm(("role", Forms.Text), ("parts", Forms.List(Part, 1))) { Required = ["parts"] };

    private static readonly Form Function = new ObjectForm(
        ("name", Forms.Pattern(NamePattern, LongestName)), ("description", Forms.Text), ("parameters", GeminiSchema.Check), ("parametersJsonSchema", Forms.AnyObject),
        ("response", Forms.AnyObject), ("responseJsonSchema", Forms.AnyObject), ("behavior", Forms.Text))
    { Required = ["name"] };

    private static readonly Form Tool = new ObjectForm(
        ("functionDeclarations", Forms.List(Function)), ("googleSearch", Forms.AnyObject), ("googleSearchRetrieval", Forms.AnyObject),
        ("urlContext", Forms.AnyObject), ("codeExecution", Forms.AnyObject), ("fileSearch", Forms.AnyObject), ("googleMaps", Forms.AnyObject),
        ("computerUse", Forms.AnyObject), ("mcpServers", Forms.List(Forms.AnyObject)), ("retrieval", Forms.AnyObject), ("enterpriseWebSearch", Forms.AnyObject));

    private static readonly Form Calling = new ObjectForm(
        ("mode", GeminiSchema.EnumOf(Modes)), ("allowedFunctionNames", Forms.Texts), ("streamFunctionCallArguments", Forms.Boolean));

    private static readonly Form Thinking = new ObjectForm(
        ("includeThoughts", Forms.Boolean), ("thinkingBudget", Forms.Integer(-1)),
        ("thinkingLevel", GeminiSchema.EnumOf("THINKING_LEVEL_UNSPECIFIED", "MINIMAL", "LOW", "MEDIUM", "HIGH")));

    private static readonly Form Generation = new ObjectForm(
        ("temperature", Forms.Number(0, 2)), ("topP", Forms.Number(0, 1)), ("topK", Forms.Number(1)), ("maxOutputTokens", Forms.Integer(1)),
        ("candidateCount", Forms.Integer(1, 8)), ("seed", Forms.Integer(int.MinValue, int.MaxValue)),
        ("stopSequences", Forms.List(Forms.Text, 0, 5, "a list of strings")), ("presencePenalty", Forms.Number(-2, 2)), ("frequencyPenalty", Forms.Number(-2, 2)),
        ("responseMimeType", Forms.OneOf("text/plain", "application/json", "text/x.enum")), ("responseSchema", GeminiSchema.Check),
        ("responseJsonSchema", Forms.Any), ("responseFormat", Forms.Any), ("responseLogprobs", Forms.Boolean), ("logprobs", Forms.Integer(0, 20)),
        ("responseModalities", Forms.List(GeminiSchema.EnumOf("MODALITY_UNSPECIFIED", "TEXT", "IMAGE", "AUDIO", "VIDEO"))), ("speechConfig", Forms.AnyObject), ("imageConfig", Forms.AnyObject),
        ("mediaResolution", Forms.Text), ("thinkingConfig", Thinking), ("audioTimestamp", Forms.Boolean), ("routingConfig", Forms.AnyObject),
        ("enableAffectiveDialog", Forms.Boolean), ("enableEnhancedCivicAnswers", Forms.Boolean), ("translationConfig", Forms.AnyObject),
        ("audioTranscriptionConfig", Forms.AnyObject));

    public static Form Request { get; } = new ObjectForm(
        ("model", Forms.Text), ("contents", Forms.List(Content, 1)), ("systemInstruction", Content), ("tools", Forms.List(Tool)),
        ("toolConfig", new ObjectForm(("functionCallingConfig", Calling), ("retrievalConfig", Forms.AnyObject), ("includeServerSideToolInvocations", Forms.Boolean))),
        ("generationConfig", Generation), ("safetySettings", Forms.List(new ObjectForm(("category", Forms.Text), ("threshold", Forms.Text), ("method", Forms.Text)))),
        ("cachedContent", Forms.Text), ("serviceTier", Forms.Text), ("store", Forms.Boolean), ("labels", Forms.Map(Forms.Text)), ("modelArmorConfig", Forms.AnyObject))
    { Required = ["contents"] };

    /// <summary>Whether functions may or must be called, in the words of the wire.</summary>
    public static string ModeOf(CheckedValue calling) => calling.OptionalOrNull("mode") switch
    {
        null => "AUTO",
        { IsText: true } name => name.Text().ToUpperInvariant(),
        { } number => Modes[(int)Math.Min(number.Integer(0), Modes.Length - 1)],
    };
}
