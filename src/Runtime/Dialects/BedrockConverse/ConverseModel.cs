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
    public bool IsClaude => Maker == ConverseMaker.Claude;

    /// <summary>Whether there is a field for how many of the likeliest tokens to draw from.</summary>
    public bool HasTopK => Maker is ConverseMaker.Claude or ConverseMaker.Nova or ConverseMaker.Mistral or ConverseMaker.Cohere;

    public static ConverseModel Parse(string id)
    {
        if (HasWord(id, "claude"))
        {
            var claude = ClaudeModel.Parse(id);
            return new ConverseModel(ConverseMaker.Claude, claude, claude.CanThink);
        }

        // Of Nova, only the second generation thinks.
        return HasWord(id, "nova") ? new ConverseModel(ConverseMaker.Nova, default, id.Contains("nova-2", StringComparison.OrdinalIgnoreCase))
            : HasWord(id, "oss") ? new ConverseModel(ConverseMaker.OpenAI, default, true)
            : HasWord(id, "qwen") ? new ConverseModel(ConverseMaker.Qwen, default, true)
            : HasWord(id, "mistral") ? new ConverseModel(ConverseMaker.Mistral, default, false)
            : HasWord(id, "cohere") ? new ConverseModel(ConverseMaker.Cohere, default, false)
            : default;
    }

    // A number may follow at once, as in qwen3.
    private static bool HasWord(ReadOnlySpan<char> id, string word)
    {
        while (id.IndexOf(word, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(id[at - 1])) && (end == id.Length || !char.IsAsciiLetter(id[end])))
            {
                return true;
            }

            id = id[end..];
        }

        return false;
    }
}
