using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>What of a provider's Chat Completions is not as OpenAI has it. Data only; unless said otherwise it is as there.</summary>
internal sealed record OpenAIChatQuirks
{
    /// <summary>None: OpenAI itself.</summary>
    public static OpenAIChatQuirks None { get; } = new();

    /// <summary>Those of servers that answer and have nothing around it: no tiers, no labels, no shared cache, no sound.</summary>
    public static OpenAIChatQuirks Bare { get; } = new()
    {
        Tiers = null,
        UserField = null,
        TakesMetadata = false,
        TakesPromptCacheKey = false,
        Modalities = OutputModalities.Text,
    };

    /// <summary>The dialect's name; what only a provider of this name can read is left out for any other.</summary>
    public string Name { get; init; } = OpenAIChatNames.Dialect;

    /// <summary>The path below the base address, for those whose own clients hold more of it to be the path.</summary>
    public string Path { get; init; } = "chat/completions";

    /// <summary>The member that limits the answer. Not <c>max_tokens</c>, unless it is the only one: OpenAI's thinking models refuse that.</summary>
    public JsonEncodedText TokenLimit { get; init; } = OpenAIChatFields.MaxCompletionTokens;

    /// <summary>Whether a stream gives its usage only if asked; others give it always, and may not know the question.</summary>
    public bool AsksForUsage { get; init; } = true;

    /// <summary>Whether there is a <c>top_k</c>.</summary>
    public bool TakesTopK { get; init; }

    /// <summary>Whether there is a <see cref="Seed"/>.</summary>
    public bool TakesSeed { get; init; } = true;

    /// <summary>The member a seed goes into.</summary>
    public JsonEncodedText Seed { get; init; } = OpenAIChatFields.Seed;

    /// <summary>Whether the penalties have an effect.</summary>
    public bool TakesPenalties { get; init; } = true;

    /// <summary>Whether parallel tool calls can be switched.</summary>
    public bool TakesParallelToolCalls { get; init; } = true;

    /// <summary>Whether an answer can be held to being JSON, whatever JSON.</summary>
    public bool TakesAnyJson { get; init; } = true;

    /// <summary>Whether an answer can be held to a schema.</summary>
    public bool TakesSchemas { get; init; } = true;

    /// <summary>The words for the service tiers; null where none can be asked for.</summary>
    public TierWords? Tiers { get; init; } = new("auto", "default", "flex", "priority");

    /// <summary>The member that says who is behind the call; null where there is none.</summary>
    public JsonEncodedText? UserField { get; init; } = OpenAIChatFields.SafetyIdentifier;

    /// <summary>Whether calls can be labelled.</summary>
    public bool TakesMetadata { get; init; } = true;

    /// <summary>Whether calls can say which prompt cache they share.</summary>
    public bool TakesPromptCacheKey { get; init; } = true;

    /// <summary>Whether there are probabilities.</summary>
    public bool TakesLogprobs { get; init; } = true;

    /// <summary>Whether <c>logprobs</c> is the count of the likeliest tokens itself, and not a switch beside it.</summary>
    public bool CountsLogprobs { get; init; }

    /// <summary>What answers can be asked to consist of.</summary>
    public OutputModalities Modalities { get; init; } = OutputModalities.Text | OutputModalities.Audio;

    /// <summary>Whether texts and tools can be marked for the prompt cache; where not, the provider caches by itself or not at all.</summary>
    public bool TakesCacheMarks { get; init; }

    /// <summary>How the levels of thinking are said.</summary>
    public OpenAIChatThinking Thinking { get; init; } = OpenAIChatThinking.OpenAI;

    /// <summary>The member that a message with tool calls repeats its thoughts in; null where thoughts do not go back.</summary>
    public JsonEncodedText? ThoughtsOfToolCalls { get; init; }

    /// <summary>Whether sealed <c>reasoning_details</c> go back with the message they came with.</summary>
    public bool RepeatsReasoningDetails { get; init; }

    /// <summary>
    /// Whether what the model said goes back whole, as one list of its texts, its thoughts and the provider's own parts, in order.
    /// A refusal is a text there.
    /// </summary>
    public bool RepeatsWholeContent { get; init; }

    /// <summary>Whether a last message of the assistant must say that the model shall go on with it.</summary>
    public bool MarksBeginnings { get; init; }

    /// <summary>Whether sounds and documents are one text each, an address or the bytes, instead of objects.</summary>
    public bool TakesMediaAsText { get; init; }

    /// <summary>Whether a tool must have a schema, if only an empty one.</summary>
    public bool NeedsParameters { get; init; }

    /// <summary>Whether there are calls with free text; where not, it becomes the argument <c>input</c>.</summary>
    public bool TakesFreeformCalls { get; init; } = true;

    /// <summary>Whether a tool's result repeats the tool's name.</summary>
    public bool NamesResults { get; init; }

    /// <summary>How many letters and digits the id of a call must have; null where it may be any text.</summary>
    public int? ToolIdLength { get; init; }

    /// <summary>Whether a stream may just end once it has said why, without <c>[DONE]</c>.</summary>
    public bool MayEndWithoutSentinel { get; init; }
}
