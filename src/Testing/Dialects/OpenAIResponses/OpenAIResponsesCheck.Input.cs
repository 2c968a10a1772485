using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

internal static partial class OpenAIResponsesCheck
{
    private static readonly string[] ItemTypes =
    [
        "message", "reasoning", "function_call", "function_call_output", "custom_tool_call", "custom_tool_call_output",
        "item_reference", "web_search_call", "file_search_call", "computer_call", "computer_call_output", "code_interpreter_call",
        "image_generation_call", "local_shell_call", "local_shell_call_output", "shell_call", "shell_call_output", "apply_patch_call",
        "apply_patch_call_output", "mcp_list_tools", "mcp_approval_request", "mcp_approval_response", "mcp_call", "tool_search_call",
        "tool_search_output", "compaction", "compaction_trigger", "additional_tools", "program", "program_output",
    ];

    private static void CheckInput(CheckedValue body)
    {
        var input = body.Required("input");
        if (input.IsText)
            return;
        var pairing = new OpenAIResponsesPairing(hasEarlier: body.OptionalOrNull("previous_response_id") is not null || body.OptionalOrNull("conversation") is not null);
        var items = input.Items("one of a string or array of objects");
        for (var i = 0; i < items.Count; i++)
        {
            CheckItem(items[i].Object(), pairing);
            if (IsReasoning(items[i]) && (i + 1 == items.Count || items[i + 1].OptionalOrNull("role") is { } role && role.Text() != "assistant"))
                throw input.Broken($"Item '{items[i].OptionalOrNull("id")?.Text()}' of type 'reasoning' was provided without its required following item.");
        }

        pairing.MustBeAnswered(input);
    }

    private static bool IsReasoning(CheckedValue item) => item.OptionalOrNull("type") is { IsText: true } type && type.Text() == "reasoning";

    private static void CheckItem(CheckedValue item, OpenAIResponsesPairing pairing)
    {
        switch (item.OptionalOrNull("type")?.OneOf(ItemTypes) ?? "message")
        {
            case "message" when item.Optional("role") is null && item.Optional("content") is null && item.Optional("id") is not null:
                break;
            case "message":
                var role = item.Required("role").OneOf("assistant", "system", "developer", "user");
                OpenAIResponsesParts.Check(item.Required("content"), role);
                break;
            case "reasoning":
                CheckReasoningItem(item);
                break;
            case "function_call" or "custom_tool_call":
                pairing.Add(item);
                item.Required("name").Text();
                item.Required(item.Required("type").Text() == "function_call" ? "arguments" : "input").Text();
                break;
            case "function_call_output" or "custom_tool_call_output":
                pairing.Answer(item);
                if (item.Required("output") is { IsText: false } output)
                    OpenAIResponsesParts.Check(output, "user");
                break;
            case "item_reference":
                item.Required("id").Text();
                break;
        }
    }

    private static void CheckReasoningItem(CheckedValue item)
    {
        item.OptionalOrNull("id")?.Text();
        var summary = string.Concat(item.Required("summary").Items().Select(part => part.Object().Required("text").Text()));
        if (item.OptionalOrNull("encrypted_content") is { } content && ThoughtSignature.IsForged(content.Text(), summary))
        {
            throw CheckedValue.Refuse(new Refusal(
                400, "invalid_request_error", $"The encrypted content for item {item.OptionalOrNull("id")?.Text()} could not be verified.", null, "invalid_encrypted_content"));
        }
    }
}
