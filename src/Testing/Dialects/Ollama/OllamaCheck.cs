using System.Text.Json;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Ollama;

/// <summary>
/// Checks a request body as Ollama does: types only. Members it does not know it passes over, roles it does not look at, and tools
/// need no calls before them.
/// </summary>
internal static class OllamaCheck
{
    private static readonly Form Call = new ObjectForm(
        ("function", new ObjectForm(("name", Forms.Text), ("arguments", Forms.AnyObject)) { IsOpen = true }))
    { IsOpen = true };

    private static readonly Form Message = new ObjectForm(
        ("role", Forms.Text), ("content", Forms.Text), ("thinking", Forms.Text), ("images", Forms.List(Image)),
        ("tool_calls", Forms.List(Call)), ("tool_name", Forms.Text), ("tool_call_id", Forms.Text))
    { IsOpen = true };

    private static readonly Form Tool = new ObjectForm(
        ("type", Forms.Text), ("function", new ObjectForm(("name", Forms.Text), ("description", Forms.Text), ("parameters", Forms.AnyObject)) { IsOpen = true }))
    { IsOpen = true };

    private static readonly Form Request = new ObjectForm(
        ("model", Forms.Text), ("messages", Forms.List(Message)), ("tools", Forms.List(Tool)), ("stream", Forms.Boolean), ("format", Format),
        ("options", Options), ("think", Think), ("keep_alive", KeepAlive), ("logprobs", Forms.Boolean), ("top_logprobs", Forms.Integer()))
    { IsOpen = true };

    private static readonly (string Name, string Type)[] Known =
    [
        ("temperature", "float32"), ("top_k", "int"), ("top_p", "float32"), ("min_p", "float32"), ("typical_p", "float32"), ("seed", "int"),
        ("num_predict", "int"), ("num_ctx", "int"), ("num_keep", "int"), ("repeat_last_n", "int"), ("repeat_penalty", "float32"),
        ("presence_penalty", "float32"), ("frequency_penalty", "float32"), ("stop", "array"),
    ];

    public static void Check(CheckedValue body)
    {
        Request(body);
        if (body.OptionalOrNull("model") is not { } model || model.Text().Length == 0)
            throw body.Broken("model is required");
    }

    private static void Image(CheckedValue image)
    {
        if (!System.Buffers.Text.Base64.IsValid(image.Text()))
            throw image.Broken("illegal base64 data at input byte 0");
    }

    private static void Format(CheckedValue format)
    {
        if (!format.IsObject && (!format.IsText || format.Text() is not ("" or "json")))
            throw format.Broken($"invalid format: {format.Element.GetRawText()}; expected \"json\" or a valid JSON Schema object");
    }

    private static void Think(CheckedValue think)
    {
        var isGood = think.IsText ? think.Text() is "low" or "medium" or "high" or "max" : think.Element.ValueKind is JsonValueKind.True or JsonValueKind.False;
        if (!isGood)
            throw think.Broken($"invalid think value: {think.Element.GetRawText()} (must be \"high\", \"medium\", \"low\", true, or false)");
    }

    private static void KeepAlive(CheckedValue alive)
    {
        var isGood = alive.IsText
            ? System.Text.RegularExpressions.Regex.IsMatch(alive.Text(), @"^-?(\d+(\.\d+)?(ns|us|µs|ms|s|m|h))+$|^0$")
            : alive.Element.ValueKind == JsonValueKind.Number;
        if (!isGood)
            throw alive.Broken(alive.IsText ? $"time: invalid duration {alive.Element.GetRawText()}" : "invalid duration");
    }

    private static void Options(CheckedValue options)
    {
        foreach (var (name, type) in Known)
        {
            if (options.Object().OptionalOrNull(name) is not { } option)
                continue;
            var isGood = type switch
            {
                "array" => option.IsArray && option.Items().All(item => item.IsText),
                "int" => option.Element.ValueKind == JsonValueKind.Number && option.Element.TryGetInt64(out _),
                _ => option.Element.ValueKind == JsonValueKind.Number,
            };
            if (!isGood)
                throw option.Broken($"option \"{name}\" must be of type {type}");
        }
    }
}
