using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.AnthropicMessages;

internal static partial class AnthropicCheck
{
    private const long LeastThinking = 1024;

    private static void CheckOptions(CheckedValue body)
    {
        body.Optional("temperature")?.Number(0, 1);
        body.Optional("top_p")?.Number(0, 1);
        body.Optional("top_k")?.Integer(0);
        body.Optional("stream")?.Boolean();
        body.Optional("service_tier")?.OneOf("auto", "standard_only");
        foreach (var stop in body.Optional("stop_sequences")?.Items("a valid list") ?? [])
        {
            if (string.IsNullOrWhiteSpace(stop.Text()))
                throw stop.Broken("each stop sequence must contain non-whitespace");
        }

        body.Optional("metadata")?.Object().OnlyKnows(new HashSet<string> { "user_id" }).OptionalOrNull("user_id")?.Text();
        body.OptionalOrNull("container");
        CheckFormat(body.Optional("output_config")?.Object().OptionalOrNull("format"));
        CheckFormat(body.OptionalOrNull("output_format"));
        body.Optional("output_config")?.OptionalOrNull("effort")?.OneOf("low", "medium", "high", "xhigh", "max");
    }

    private static void CheckFormat(CheckedValue? format)
    {
        if (format is not { } given)
            return;
        given.Object().Required("type").OneOf("json_schema");
        given.Required("schema").Object();
    }

    private static void CheckThinking(CheckedValue body)
    {
        if (body.Optional("thinking") is not { } thinking)
            return;
        var type = thinking.Object().Required("type").OneOf("adaptive", "disabled", "enabled");
        if (type == "disabled")
            return;
        thinking.OptionalOrNull("display")?.OneOf("summarized", "omitted");
        if (type == "enabled" && thinking.Required("budget_tokens").Integer(LeastThinking) >= body.Required("max_tokens").Integer())
            throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "`max_tokens` must be greater than `thinking.budget_tokens`."));
        if (body.Optional("temperature")?.Number(0, 1) is { } temperature and not 1)
            throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "`temperature` may only be set to 1 when thinking is enabled."));
        if (body.Optional("tool_choice")?.Required("type").Text() is "any" or "tool")
            throw CheckedValue.Refuse(AnthropicWording.Instance.Broken("", "Thinking may not be enabled when tool_choice forces tool use."));
    }
}
