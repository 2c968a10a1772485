using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>What of a provider's Chat Completions is not as OpenAI has it. Data only; unless said otherwise it is as there.</summary>
internal sealed record OpenAIChatQuirks
{
    /// <summary>None: OpenAI itself.</summary>
    public static OpenAIChatQuirks None { get; } = new();

    /// <summary>The path below the base address, for those whose own clients hold more of it to be the path.</summary>
    public string Path { get; init; } = "chat/completions";

    /// <summary>The member that limits the answer. Not <c>max_tokens</c>, unless it is the only one: OpenAI's thinking models refuse that.</summary>
    public JsonEncodedText TokenLimit { get; init; } = OpenAIChatFields.MaxCompletionTokens;

    /// <summary>Whether a stream gives its usage only if asked; others give it always, and may not know the question.</summary>
    public bool AsksForUsage { get; init; } = true;

    /// <summary>Whether there is a <c>top_k</c>.</summary>
    public bool TakesTopK { get; init; }

    /// <summary>Whether there is a <c>seed</c>.</summary>
    public bool TakesSeed { get; init; } = true;

    /// <summary>Whether the penalties have an effect.</summary>
    public bool TakesPenalties { get; init; } = true;

    /// <summary>Whether parallel tool calls can be switched.</summary>
    public bool TakesParallelToolCalls { get; init; } = true;

    /// <summary>Whether an answer can be held to being JSON, whatever JSON.</summary>
    public bool TakesAnyJson { get; init; } = true;

    /// <summary>Whether an answer can be held to a schema.</summary>
    public bool TakesSchemas { get; init; } = true;

    /// <summary>How the levels of thinking are said.</summary>
    public OpenAIChatThinking Thinking { get; init; } = OpenAIChatThinking.OpenAI;

    /// <summary>The member that a message with tool calls repeats its thoughts in; null where thoughts do not go back.</summary>
    public JsonEncodedText? ThoughtsOfToolCalls { get; init; }

    /// <summary>Whether a stream may just end once it has said why, without <c>[DONE]</c>.</summary>
    public bool MayEndWithoutSentinel { get; init; }
}
