using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>
/// Holds the turns to their order: calls are answered by the turn after them, each once. Calls that were signed must come back
/// with their signature from the third generation on.
/// </summary>
internal static class GeminiTurns
{
    // The provider's word for a call that it did not write itself.
    private const string Unsigned = "skip_thought_signature_validator";

    public static void Check(IReadOnlyList<CheckedValue> contents, GeminiPlace place)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            var calls = Parts(contents[i], "functionCall").Count();
            var answers = i + 1 < contents.Count ? Parts(contents[i + 1], "functionResponse").Count() : 0;
            if (calls > 0 && i > 0 && contents[i - 1].OptionalOrNull("role")?.Text() == "model")
                throw Refused("Please ensure that function call turn comes immediately after a user turn or after a function response turn.");
            if (calls > 0 && i + 1 < contents.Count && calls != answers)
                throw Refused("Please ensure that the number of function response parts is equal to the number of function call parts of the function call turn.");
            if (calls == 0 && answers > 0)
                throw Refused("Please ensure that function response turn comes immediately after a function call turn.");
            CheckSignatures(contents[i], place);
        }

        if (Parts(contents[0], "functionResponse").Any())
            throw Refused("Please ensure that function response turn comes immediately after a function call turn.");
    }

    /// <summary>What a call's signature is made of.</summary>
    public static string Signed(string name, string arguments) => name + arguments;

    private static void CheckSignatures(CheckedValue content, GeminiPlace place)
    {
        var isFirst = true;
        foreach (var part in Parts(content, "functionCall"))
        {
            var call = part.Required("functionCall");
            var signature = part.OptionalOrNull("thoughtSignature")?.Text();
            var name = call.Required("name").Text();
            if (signature is null && isFirst && place.WantsSignatures)
                throw part.Broken($"Function call is missing a thought_signature in functionCall parts. This is required for tools to work correctly. Function call `default_api:{name}`.");
            var arguments = call.OptionalOrNull("args")?.Element.GetRawText() ?? "{}";
            if (signature is { Length: > 0 } and not Unsigned && ThoughtSignature.IsForged(signature, Signed(name, arguments)))
                throw part.Broken("Thought signature is not valid.");
            isFirst = false;
        }
    }

    private static IEnumerable<CheckedValue> Parts(CheckedValue content, string kind) =>
        content.Required("parts").Items().Where(part => part.OptionalOrNull(kind) is not null);

    private static RefusedException Refused(string message) => CheckedValue.Refuse(new Refusal(400, GeminiWording.InvalidArgument, message));
}
