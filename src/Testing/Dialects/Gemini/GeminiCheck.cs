using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>Checks a request body as Google does: its form first, then what no member alone breaks.</summary>
internal static class GeminiCheck
{
    private static readonly string[] Data =
    [
        "text", "inlineData", "fileData", "functionCall", "functionResponse", "executableCode", "codeExecutionResult", "toolCall",
        "toolResponse", "thoughtSignature",
    ];

    public static void Check(CheckedValue body, GeminiPlace place)
    {
        GeminiForms.Request(body);
        var contents = body.Required("contents").Items();
        foreach (var content in contents)
            CheckContent(content);
        GeminiTurns.Check(contents, place);
        CheckTools(body, place);
        CheckOutput(body.OptionalOrNull("generationConfig"));
    }

    private static void CheckContent(CheckedValue content)
    {
        if (content.OptionalOrNull("role") is { } role && role.Text() is not ("user" or "model" or "function"))
            throw CheckedValue.Refuse(new Refusal(400, GeminiWording.InvalidArgument, "Please use a valid role: user, model."));
        foreach (var part in content.Required("parts").Items())
        {
            var kinds = Data.Count(name => part.OptionalOrNull(name) is not null);
            if (kinds == 0)
                throw part.Broken($"* GenerateContentRequest.{part.Path}.data: required oneof field 'data' must have one initialized field");
            if (kinds > (part.OptionalOrNull("thoughtSignature") is null ? 1 : 2))
                throw part.Broken($"Invalid value at '{part.Path}' (oneof), oneof field 'data' is already set. Cannot set more than one.");
        }
    }

    private static void CheckTools(CheckedValue body, GeminiPlace place)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var function in (body.OptionalOrNull("tools")?.Items() ?? []).SelectMany(tool => tool.OptionalOrNull("functionDeclarations")?.Items() ?? []))
        {
            var name = function.Required("name").Text();
            if (!names.Add(name))
                throw function.Broken($"Duplicate function declaration found: {name}");
            if (function.OptionalOrNull("parameters") is not null && function.OptionalOrNull("parametersJsonSchema") is { } both)
                throw both.Broken($"* GenerateContentRequest.{both.Path}: parameters and parameters_json_schema must not both be set.");
        }

        if (body.OptionalOrNull("toolConfig")?.OptionalOrNull("functionCallingConfig") is { } calling)
            CheckCalling(calling, names);
        if (names.Count > 0 && place.IsOld && IsJson(body.OptionalOrNull("generationConfig")))
            throw CheckedValue.Refuse(new Refusal(400, GeminiWording.InvalidArgument, "Function calling with a response mime type: 'application/json' is unsupported"));
    }

    private static void CheckCalling(CheckedValue calling, HashSet<string> names)
    {
        var mode = GeminiForms.ModeOf(calling);
        if (mode == "ANY" && names.Count == 0)
            throw calling.Broken("Function calling config is set without function_declarations.");
        foreach (var allowed in calling.OptionalOrNull("allowedFunctionNames")?.Items() ?? [])
        {
            if (mode is not ("ANY" or "VALIDATED"))
                throw allowed.Broken("Allowed function names can only be set when the function calling mode is ANY or VALIDATED.");
            if (!names.Contains(allowed.Text()))
                throw allowed.Broken($"Allowed function name '{allowed.Text()}' is none of the declared functions.");
        }
    }

    private static void CheckOutput(CheckedValue? given)
    {
        if (given is not { } config)
            return;
        var schema = config.OptionalOrNull("responseSchema");
        if (schema is not null && config.OptionalOrNull("responseJsonSchema") is { } both)
            throw both.Broken($"* GenerateContentRequest.{both.Path}: response_schema must not be set with response_json_schema.");
        if ((schema ?? config.OptionalOrNull("responseJsonSchema")) is { } shaped && !IsJson(config) && config.OptionalOrNull("responseMimeType")?.Text() != "text/x.enum")
            throw shaped.Broken($"* GenerateContentRequest.{shaped.Path}: only allowed when response_mime_type is application/json or text/x.enum.");
    }

    private static bool IsJson(CheckedValue? config) => config?.OptionalOrNull("responseMimeType")?.Text() == "application/json";
}
