using System.Collections.Frozen;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>Checks a request body as OpenAI does. Whoever reads the body afterwards may trust its form.</summary>
internal static partial class OpenAIResponsesCheck
{
    private const long LeastOutput = 16;

    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "background", "context_management", "conversation", "include", "input", "instructions", "max_output_tokens", "max_tool_calls",
        "metadata", "model", "moderation", "parallel_tool_calls", "previous_response_id", "prompt", "prompt_cache_key",
        "prompt_cache_options", "prompt_cache_retention", "reasoning", "safety_identifier", "service_tier", "store", "stream",
        "stream_options", "temperature", "text", "tool_choice", "tools", "top_logprobs", "top_p", "truncation", "user",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> KnownInCount = FrozenSet.ToFrozenSet(
    [
        "conversation", "input", "instructions", "model", "parallel_tool_calls", "previous_response_id", "reasoning", "text", "tool_choice",
        "tools", "truncation",
    ], StringComparer.Ordinal);

    private static readonly string[] Includable =
    [
        "file_search_call.results", "web_search_call.results", "web_search_call.action.sources", "message.input_image.image_url",
        "computer_call_output.output.image_url", "code_interpreter_call.outputs", "reasoning.encrypted_content",
        "message.output_text.logprobs",
    ];

    /// <summary>Checks the body of a count, which takes what the model reads and no more.</summary>
    public static void CheckCount(CheckedValue body)
    {
        body.OnlyKnows(KnownInCount);
        Check(body);
    }

    public static void Check(CheckedValue body)
    {
        body.OnlyKnows(Known);
        var isPrompted = body.OptionalOrNull("prompt") is not null;
        if (!isPrompted && body.Required("model").Text().Length == 0)
            throw CheckedValue.Refuse(new Refusal(400, OpenAIWording.InvalidRequest, "you must provide a model parameter"));
        CheckOptions(body);
        CheckReasoning(body.OptionalOrNull("reasoning"));
        CheckText(body.OptionalOrNull("text"));
        CheckTools(body);
        if (!isPrompted || body.OptionalOrNull("input") is not null)
            CheckInput(body);
    }

    private static void CheckOptions(CheckedValue body)
    {
        body.OptionalOrNull("temperature")?.Number(0, 2);
        body.OptionalOrNull("top_p")?.Number(0, 1);
        body.OptionalOrNull("top_logprobs")?.Integer(0, 20);
        body.OptionalOrNull("max_output_tokens")?.Integer(LeastOutput);
        body.OptionalOrNull("max_tool_calls")?.Integer();
        body.OptionalOrNull("instructions")?.Text();
        body.OptionalOrNull("previous_response_id")?.Text();
        body.OptionalOrNull("store")?.Boolean();
        body.OptionalOrNull("background")?.Boolean();
        body.OptionalOrNull("truncation")?.OneOf("auto", "disabled");
        body.OptionalOrNull("service_tier")?.OneOf("auto", "default", "flex", "scale", "priority", "fast", "ultrafast");
        body.OptionalOrNull("safety_identifier")?.Text(".*", 64);
        body.OptionalOrNull("user")?.Text();
        OpenAIOptions.CheckMetadata(body.OptionalOrNull("metadata"));
        OpenAIOptions.CheckStreaming(body);
        foreach (var one in body.OptionalOrNull("include")?.Items("an array of strings") ?? [])
            one.OneOf(Includable);
        if (body.OptionalOrNull("previous_response_id") is { } previous && body.OptionalOrNull("conversation") is not null)
            throw previous.Broken("Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only providing one.");
    }

    private static void CheckReasoning(CheckedValue? given)
    {
        if (given is not { } reasoning)
            return;
        reasoning.Object().OptionalOrNull("effort")?.OneOf("none", "minimal", "low", "medium", "high", "xhigh", "max");
        reasoning.OptionalOrNull("summary")?.OneOf("auto", "concise", "detailed");
        reasoning.OptionalOrNull("generate_summary")?.OneOf("auto", "concise", "detailed");
        reasoning.OptionalOrNull("context")?.OneOf("auto", "current_turn", "all_turns");
    }

    private static void CheckText(CheckedValue? given)
    {
        if (given is not { } text)
            return;
        text.Object().OptionalOrNull("verbosity")?.OneOf("low", "medium", "high");
        if (text.OptionalOrNull("format") is not { } format || format.Object().Required("type").OneOf("text", "json_object", "json_schema") != "json_schema")
            return;
        var name = format.Required("name").Text("^[a-zA-Z0-9_-]+$", 64);
        format.OptionalOrNull("description")?.Text();
        format.Required("schema");
        OpenAISchemas.Check(format.Optional("schema"), OpenAIOptions.IsStrict(format), $"response_format '{name}'", "invalid_json_schema");
    }
}
