using Mirascope.Gen.Testing.Answering.Schemas;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>Makes the answer from the conversation alone: no clock, no chance, no memory.</summary>
internal static class Answerer
{
    public static Answer Answer(Conversation conversation)
    {
        var words = new PromptMaterial(conversation.Prompt);
        var thought = conversation.WantsThought ? Phrases.Thought(words) : null;
        var answer = new Answer { Thought = thought, InputTokens = conversation.InputTokens };
        var tool = ToolChooser.Choose(conversation, words);
        return AnswerLimits.Apply(conversation, tool is null
            ? answer with { Text = Text(conversation, words) }
            : answer with { Calls = [Call(tool, words)], End = AnswerEnd.ToolCalls });
    }

    private static string Text(Conversation conversation, PromptMaterial words) => conversation switch
    {
        { OutputSchema: { } schema } => Filled("the response format", () => SchemaFiller.Fill(schema, words)),
        { WantsJson: true } => Phrases.AsJson(Phrases.Answer(conversation, words)),
        _ => Phrases.Answer(conversation, words),
    };

    private static CalledTool Call(OfferedTool tool, PromptMaterial words) => new(
        tool.Name,
        Filled($"function '{tool.Name}'", () => SchemaFiller.FillArguments(tool.Schema, words.Without(tool.Name))));

    // A schema with keywords of the wrong form is the caller's mistake, and providers say so.
    private static string Filled(string owner, Func<string> fill)
    {
        try
        {
            return fill();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or ArithmeticException or FormatException)
        {
            throw new RefusedException(new Refusal(400, "invalid_request_error", $"Invalid schema for {owner}: {exception.Message}"));
        }
    }
}
