using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Cohere;

/// <summary>The forms of a request: what is not in these tables is refused.</summary>
internal static class CohereForms
{
    private static readonly Form Data = Forms.TextOr(Forms.AnyObject);

    private static readonly Form Part = Parts.Of(
        ("text", new ObjectForm(("type", Forms.Text), ("text", Forms.Text)) { Required = ["text"] }),
        ("image_url", new ObjectForm(("type", Forms.Text), ("image_url", new ObjectForm(("url", Forms.Text), ("detail", Forms.OneOf("auto", "low", "high"))) { Required = ["url"] })) { Required = ["image_url"] }),
        ("thinking", new ObjectForm(("type", Forms.Text), ("thinking", Forms.Text)) { Required = ["thinking"] }),
        ("document", new ObjectForm(("type", Forms.Text), ("document", new ObjectForm(("data", Data), ("id", Forms.Text)) { Required = ["data"] })) { Required = ["document"] }));

    private static readonly Form Content = Forms.TextOr(Forms.List(Part));

    private static readonly Form Call = new ObjectForm(
        ("id", Forms.Text), ("type", Forms.OneOf("function")), ("function", new ObjectForm(("name", Forms.Text), ("arguments", Forms.Text)) { Required = ["name"] }))
    { Required = ["id", "function"] };

    private static readonly Form Tool = new ObjectForm(
        ("type", Forms.OneOf("function")),
        ("function", new ObjectForm(("name", Forms.Text), ("description", Forms.Text), ("parameters", Forms.AnyObject)) { Required = ["name", "parameters"] }))
    { Required = ["type", "function"] };

    private static readonly Form Message = value => (value.Object().Required("role").OneOf("system", "user", "assistant", "tool") switch
    {
        "assistant" => new ObjectForm(("role", Forms.Text), ("content", Content), ("tool_calls", Forms.List(Call)), ("tool_plan", Forms.Text), ("citations", Forms.List(Forms.AnyObject))),
        "tool" => new ObjectForm(("role", Forms.Text), ("content", Content), ("tool_call_id", Forms.Text)) { Required = ["content", "tool_call_id"] },
        _ => new ObjectForm(("role", Forms.Text), ("content", Content)) { Required = ["content"] },
    }).Check(value);

    public static Form Request { get; } = new ObjectForm(
        ("model", Forms.Text), ("messages", Forms.List(Message)), ("stream", Forms.Boolean), ("tools", Forms.List(Tool)), ("strict_tools", Forms.Boolean),
        ("tool_choice", Forms.OneOf("REQUIRED", "NONE")), ("documents", Forms.List(Forms.TextOr(new ObjectForm(("id", Forms.Text), ("data", Data))))),
        ("citation_options", new ObjectForm(("mode", Forms.Text))), ("safety_mode", Forms.OneOf("CONTEXTUAL", "STRICT", "OFF", "NONE")),
        ("response_format", new ObjectForm(("type", Forms.OneOf("text", "json_object")), ("json_schema", Forms.AnyObject), ("schema", Forms.AnyObject))),
        ("max_tokens", Forms.Integer(0)), ("stop_sequences", Forms.List(Forms.Text, 0, 5, "an array of strings")), ("temperature", Forms.Number(0, 1)),
        ("seed", Forms.Integer(0)), ("frequency_penalty", Forms.Number(0, 1)), ("presence_penalty", Forms.Number(0, 1)), ("k", Forms.Integer(0, 500)),
        ("p", Forms.Number(0, 1)), ("logprobs", Forms.Boolean), ("raw_prompting", Forms.Boolean), ("priority", Forms.Integer(0, 999)),
        ("thinking", new ObjectForm(("type", Forms.OneOf("enabled", "disabled")), ("token_budget", Forms.Integer(1))) { Required = ["type"] }))
    { Required = ["model", "messages"] };
}
