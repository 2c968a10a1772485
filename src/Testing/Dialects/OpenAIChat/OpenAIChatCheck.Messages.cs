using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

internal static partial class OpenAIChatCheck
{
    private static void CheckMessages(CheckedValue messages)
    {
        var pending = new PendingToolCalls();
        foreach (var message in messages.Items(minimum: 1))
        {
            var role = message.Object().Required("role").OneOf("system", "assistant", "user", "function", "tool", "developer");
            if (role != "tool")
                pending.MustBeAnswered(messages);
            message.OptionalOrNull("name")?.Text(@"^[^\s<|\\/>]+$", 64);
            switch (role)
            {
                case "assistant":
                    CheckAssistant(message, pending);
                    break;
                case "tool":
                    OpenAIChatParts.Check(message.Required("content"), "text");
                    pending.Answer(message);
                    break;
                case "function":
                    message.Required("name").Text();
                    break;
                case "user":
                    OpenAIChatParts.Check(message.Required("content"), "text", "image_url", "input_audio", "file");
                    break;
                default:
                    OpenAIChatParts.Check(message.Required("content"), "text");
                    break;
            }
        }

        pending.MustBeAnswered(messages);
    }

    private static void CheckAssistant(CheckedValue message, PendingToolCalls pending)
    {
        var hasContent = message.OptionalOrNull("content") is { } content;
        if (hasContent)
            OpenAIChatParts.Check(message.Required("content"), "text", "refusal");
        hasContent |= message.OptionalOrNull("refusal")?.Text() is not null;
        hasContent |= message.OptionalOrNull("audio")?.Object().Required("id").Text() is not null;
        hasContent |= message.OptionalOrNull("function_call") is not null;
        var calls = message.OptionalOrNull("tool_calls")?.Items(minimum: 1) ?? [];
        foreach (var call in calls)
        {
            var type = call.Object().Required("type").OneOf("function", "custom");
            call.Required(type).Object().Required("name").Text(NamePattern, LongestName);
            call.Required(type).Required(type == "function" ? "arguments" : "input").Text();
            pending.Add(call.Required("id"));
        }

        if (!hasContent && calls.Count == 0)
            throw message.Required("content").WrongType("a string");
    }
}
