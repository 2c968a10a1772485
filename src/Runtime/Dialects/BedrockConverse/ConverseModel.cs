namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Whose model it is, for what only its maker's models take.</summary>
internal enum ConverseMaker
{
    /// <summary>One for which nothing of its own is known, or an inference profile whose name does not tell.</summary>
    Other,

    /// <summary>Anthropic's Claude.</summary>
    Claude,

    /// <summary>Amazon's Nova.</summary>
    Nova,

    /// <summary>OpenAI's open models.</summary>
    OpenAI,

    /// <summary>Alibaba's Qwen.</summary>
    Qwen,

    /// <summary>Mistral's models.</summary>
    Mistral,

    /// <summary>Cohere's Command.</summary>
    Cohere,
}

/// <summary>What a model's id tells: a foundation model, an inference profile of a region, or the ARN of either.</summary>
/// <param name="Maker">Whose it is.</param>
/// <param name="Claude">Which Claude; only for one.</param>
/// <param name="Thinks">Whether it can be told how much to think.</param>
internal readonly record struct ConverseModel(ConverseMaker Maker, ClaudeModel Claude, bool Thinks)
{
    private const string Separators = "-./:@_";

    public bool IsClaude => Maker == ConverseMaker.Claude;

    /// <summary>Whether there is a field for how many of the likeliest tokens to draw from.</summary>
    public bool HasTopK => Maker is ConverseMaker.Claude or ConverseMaker.Nova or ConverseMaker.Mistral or ConverseMaker.Cohere;

    public static ConverseModel Parse(string id)
    {
        var words = id.ToLowerInvariant().Split(Separators.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(words, "claude") >= 0)
        {
            var claude = ClaudeModel.Parse(id);
            return new ConverseModel(ConverseMaker.Claude, claude, claude.CanThink);
        }

        // Of Nova, only the second generation thinks; nova-2-lite says it so.
        var nova = Array.IndexOf(words, "nova");
        if (nova >= 0)
        {
            return new ConverseModel(ConverseMaker.Nova, default, nova + 1 < words.Length && words[nova + 1] == "2");
        }

        return Array.IndexOf(words, "oss") > 0 ? new ConverseModel(ConverseMaker.OpenAI, default, true)
            : Array.Exists(words, word => word.StartsWith("qwen", StringComparison.Ordinal)) ? new ConverseModel(ConverseMaker.Qwen, default, true)
            : words.Contains("mistral") ? new ConverseModel(ConverseMaker.Mistral, default, false)
            : words.Contains("cohere") ? new ConverseModel(ConverseMaker.Cohere, default, false)
            : default;
    }
}
