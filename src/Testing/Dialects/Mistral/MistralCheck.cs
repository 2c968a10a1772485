using System.Text.RegularExpressions;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Mistral;

/// <summary>Checks a request body as Mistral does: its form first, then the order of roles and the pairing of calls and results.</summary>
internal static partial class MistralCheck
{
    public static void Check(CheckedValue body)
    {
        MistralForms.Request(body);
        CheckTools(body);
        var messages = body.Required("messages").Items();
        if (messages.Count == 0)
            throw MistralWording.Order("Conversation must have at least one message");
        var before = "";
        var open = 0;
        foreach (var message in messages)
        {
            var role = message.Required("role").Text();
            CheckOrder(before, role, open);
            open = role switch
            {
                "assistant" => CheckAssistant(message),
                "tool" => open - 1,
                _ => 0,
            };
            if (message.OptionalOrNull("tool_call_id") is { } id)
                CheckId(id.Text());
            before = role;
        }

        if (open > 0)
            throw MistralWording.Order("Not the same number of function calls and responses");
        CheckLast(messages[^1], before);
    }

    private static void CheckOrder(string before, string role, int open)
    {
        if (role == "tool" && before is not ("assistant" or "tool"))
            throw MistralWording.Order(before.Length == 0 ? "Unexpected role 'tool'" : $"Unexpected role 'tool' after role '{before}'");
        if (role == "tool" ? open <= 0 : open > 0)
            throw MistralWording.Order("Not the same number of function calls and responses");
        if (role is "user" or "system" && before == "tool")
            throw MistralWording.Order($"Unexpected role '{role}' after role 'tool'");
    }

    private static int CheckAssistant(CheckedValue message)
    {
        var calls = message.OptionalOrNull("tool_calls")?.Items() ?? [];
        var content = message.OptionalOrNull("content");
        if (calls.Count == 0 && (content is not { } said || (said.IsText ? said.Text().Length == 0 : said.Items().Count == 0)))
            throw MistralWording.Refused("invalid_request_assistant_message", "Assistant message must have either content or tool_calls, but not none.", "3240");
        foreach (var call in calls)
            CheckId(call.OptionalOrNull("id")?.Text() ?? "null");
        return calls.Count;
    }

    private static void CheckId(string id)
    {
        if (!IdPattern().IsMatch(id))
            throw MistralWording.Refused("invalid_function_call", $"Tool call id was {id} but must be a-z, A-Z, 0-9, with a length of 9.", "3280");
    }

    private static void CheckLast(CheckedValue last, string role)
    {
        var isPrefix = last.OptionalOrNull("prefix")?.Boolean() ?? false;
        if (role == "assistant" && !isPrefix)
            throw MistralWording.Order("Expected last role User or Tool (or Assistant with prefix True) for serving but got assistant");
        if (role == "system")
            throw MistralWording.Order("Expected last role User or Tool (or Assistant with prefix True) for serving but got system");
    }

    private static void CheckTools(CheckedValue body)
    {
        if (body.OptionalOrNull("tool_choice") is not { IsText: true } choice)
            return;
        choice.OneOf("auto", "none", "any", "required");
    }

    [GeneratedRegex("^[a-zA-Z0-9]{9}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
