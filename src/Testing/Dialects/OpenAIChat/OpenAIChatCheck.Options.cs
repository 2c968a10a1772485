using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

internal static partial class OpenAIChatCheck
{
    private static void CheckOptions(CheckedValue body)
    {
        body.OptionalOrNull("temperature")?.Number(0, 2);
        body.OptionalOrNull("top_p")?.Number(0, 1);
        body.OptionalOrNull("frequency_penalty")?.Number(-2, 2);
        body.OptionalOrNull("presence_penalty")?.Number(-2, 2);
        body.OptionalOrNull("n")?.Integer(1, 128);
        body.OptionalOrNull("seed")?.Integer();
        body.OptionalOrNull("logprobs")?.Boolean();
        body.OptionalOrNull("top_logprobs")?.Integer(0, 20);
        body.OptionalOrNull("store")?.Boolean();
        body.OptionalOrNull("reasoning_effort")?.OneOf("none", "minimal", "low", "medium", "high", "xhigh", "max");
        body.OptionalOrNull("verbosity")?.OneOf("low", "medium", "high");
        body.OptionalOrNull("service_tier")?.OneOf("auto", "default", "flex", "scale", "priority", "fast");
        body.Optional("user")?.Text();
        CheckLimits(body);
        CheckStop(body.OptionalOrNull("stop"));
        OpenAIOptions.CheckMetadata(body.OptionalOrNull("metadata"));
        OpenAIOptions.CheckStreaming(body);
        CheckFormat(body.Optional("response_format"));
    }

    private static void CheckLimits(CheckedValue body)
    {
        var old = body.OptionalOrNull("max_tokens");
        var current = body.OptionalOrNull("max_completion_tokens");
        old?.Integer(1);
        current?.Integer(1);
        if (old is { } both && current is not null)
            throw both.Broken("Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.");
    }

    private static void CheckStop(CheckedValue? stop)
    {
        if (stop is not { IsText: false } several)
            return;
        foreach (var one in several.Items("one of a string or array of strings", 1, 4))
            one.Text();
    }

    private static void CheckFormat(CheckedValue? format)
    {
        if (format?.Object().Required("type").OneOf("text", "json_object", "json_schema") != "json_schema")
            return;
        var described = format.Value.Required("json_schema").Object();
        described.Required("name").Text("^[a-zA-Z0-9_-]+$", 64);
        described.Optional("description")?.Text();
        described.OptionalOrNull("strict")?.Boolean();
        var name = described.Element.GetProperty("name").GetString();
        OpenAISchemas.Check(described.Optional("schema"), OpenAIOptions.IsStrict(described), $"response_format '{name}'", "invalid_json_schema");
    }
}
