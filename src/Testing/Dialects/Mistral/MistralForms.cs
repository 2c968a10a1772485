using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>The forms of a request: what is not in these tables is refused.</summary>
internal static class MistralForms
{
    private static readonly Form Url = Forms.TextOr(new ObjectForm(("url", Forms.Text), ("detail", Forms.OneOf("low", "auto", "high"))) { Required = ["url"] });

    private static readonly Form Sound = Forms.TextOr(new ObjectForm(("data", Forms.Text), ("format", Forms.Text)) { Required = ["data"] });

    private static readonly Form Part = Parts.Of(
        ("text", new ObjectForm(("type", Forms.Text), ("text", Forms.Text), ("cache_control", Forms.Any)) { Required = ["text"] }),
        ("image_url", new ObjectForm(("type", Forms.Text), ("image_url", Url)) { Required = ["image_url"] }),
        ("document_url", new ObjectForm(("type", Forms.Text), ("document_url", Forms.Text), ("document_name", Forms.Text)) { Required = ["document_url"] }),
        ("input_audio", new ObjectForm(("type", Forms.Text), ("input_audio", Sound)) { Required = ["input_audio"] }),
        ("file", new ObjectForm(("type", Forms.Text), ("file_id", Forms.Text)) { Required = ["file_id"] }),
        ("reference", new ObjectForm(("type", Forms.Text), ("reference_ids", Forms.List(Forms.Any))) { Required = ["reference_ids"] }),
        ("thinking", new ObjectForm(("type", Forms.Text), ("thinking", Forms.TextOr(Forms.List(Forms.AnyObject))), ("closed", Forms.Boolean), ("signature", Forms.Text)) { Required = ["thinking"] }));

    private static readonly Form Content = Forms.TextOr(Forms.List(Part));

    private static readonly Form Call = new ObjectForm(
        ("id", Forms.Text), ("type", Forms.Text), ("index", Forms.Integer()),
        ("function", new ObjectForm(("name", Forms.Text), ("arguments", Forms.TextOr(Forms.AnyObject))) { Required = ["name", "arguments"] }))
    { Required = ["function"] };

    private static readonly Form Function = new ObjectForm(
        ("name", Forms.Pattern("^[a-zA-Z0-9_-]+$", 256)), ("description", Forms.Text), ("parameters", Forms.AnyObject), ("strict", Forms.Boolean))
    { Required = ["name", "parameters"] };

    private static readonly Form Tool = Parts.Of(
        "function",
        ("function", new ObjectForm(("type", Forms.Text), ("function", Function)) { Required = ["function"] }),
        ("web_search", Forms.AnyObject),
        ("web_search_premium", Forms.AnyObject),
        ("code_interpreter", Forms.AnyObject),
        ("image_generation", Forms.AnyObject),
        ("document_library", Forms.AnyObject),
        ("connector", Forms.AnyObject));

    private static readonly Form Choice = Forms.TextOr(new ObjectForm(
        ("type", Forms.OneOf("function")), ("function", new ObjectForm(("name", Forms.Text)) { Required = ["name"] }))
    { Required = ["function"] });

    private static readonly Form JsonSchema = new ObjectForm(
        ("name", Forms.Text), ("description", Forms.Text), ("schema", Forms.AnyObject), ("schema_definition", Forms.AnyObject), ("strict", Forms.Boolean))
    { Required = ["name", "schema"] };

    public static Form Message { get; } = value => (value.Object().Required("role").OneOf("system", "user", "assistant", "tool") switch
    {
        "assistant" => new ObjectForm(("role", Forms.Text), ("content", Content), ("tool_calls", Forms.List(Call)), ("prefix", Forms.Boolean)),
        "tool" => new ObjectForm(("role", Forms.Text), ("content", Content), ("tool_call_id", Forms.Text), ("name", Forms.Text)),
        _ => new ObjectForm(("role", Forms.Text), ("content", Content)) { Required = ["content"] },
    }).Check(value);

    public static Form Request { get; } = new ObjectForm(
        ("model", Forms.Text), ("messages", Forms.List(Message)), ("temperature", Forms.Number(0, 1.5m)), ("top_p", Forms.Number(0, 1)),
        ("max_tokens", Forms.Integer(0)), ("stream", Forms.Boolean), ("stop", Forms.TextOr(Forms.Texts)), ("random_seed", Forms.Integer(0)),
        ("metadata", Forms.AnyObject), ("tools", Forms.List(Tool)), ("tool_choice", Choice), ("presence_penalty", Forms.Number(-2, 2)),
        ("frequency_penalty", Forms.Number(-2, 2)), ("n", Forms.Integer(1)), ("parallel_tool_calls", Forms.Boolean),
        ("prediction", new ObjectForm(("type", Forms.OneOf("content")), ("content", Forms.Text))), ("prompt_mode", Forms.OneOf("reasoning")),
        ("reasoning_effort", Forms.OneOf("none", "minimal", "low", "medium", "high", "xhigh")), ("safe_prompt", Forms.Boolean),
        ("response_format", new ObjectForm(("type", Forms.OneOf("text", "json_object", "json_schema")), ("json_schema", JsonSchema))),
        ("guardrails", Forms.List(Forms.AnyObject)), ("prompt_cache_key", Forms.Text), ("service_tier", Forms.OneOf("auto", "standard_only")))
    { Required = ["model", "messages"] };
}
