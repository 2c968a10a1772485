using Anthropic.Models.Messages;

namespace Mirascope.Gen.Tests.Official;

/// <summary>
/// What the neutral words for thinking stand for: a budget of tokens on top of the answer's limit for models that take one, an effort for
/// those that decide by themselves. These are the library's documented choices; the client leaves them to its user.
/// </summary>
internal static class AnthropicThinkingRules
{
    public static (ThinkingConfigParam? Thinking, Effort? Effort, long Tokens) For(string model, string? level)
    {
        if (level is null or "none")
        {
            return (null, null, 0);
        }

        var tokens = level switch
        {
            "minimal" => 1024,
            "low" => 2048,
            "medium" => 8192,
            "high" => 16384,
            _ => 27904,
        };
        return model.EndsWith("4-6", StringComparison.Ordinal)
            ? (new ThinkingConfigAdaptive(), level switch { "low" => Effort.Low, "medium" => Effort.Medium, "high" => Effort.High, _ => Effort.Max }, tokens)
            : (new ThinkingConfigEnabled(tokens), null, tokens);
    }
}
