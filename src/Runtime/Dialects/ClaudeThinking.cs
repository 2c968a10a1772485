using System.Text.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// What a <see cref="ThinkingLevel"/> is to a Claude, whoever serves it. Models from 4.6 on decide by themselves and take an effort; those before
/// take a budget of tokens, which must lie within the limit of the answer: where the caller names none it is
/// <see cref="DefaultMaxTokens"/>, and on top of it what the level lets the model think.
/// </summary>
internal readonly struct ClaudeThinking
{
    /// <summary>The limit for an answer without thinking: the most that every model allows.</summary>
    public const int DefaultMaxTokens = 4096;

    /// <summary>The least that a model with a budget thinks; the answer must have room beside it.</summary>
    public const int SmallestBudget = 1024;

    private readonly ThinkingLevel _level;
    private readonly bool _isLimited;

    public ClaudeThinking(LlmRequest request)
    {
        Model = ClaudeModel.Parse(request.Model);
        IsCrowdedOut = request.Options is { Thinking: not (ThinkingLevel.Default or ThinkingLevel.None), MaxTokens: <= SmallestBudget }
            && Model is { CanThink: true, ThinksAdaptively: false };
        _level = Model.CanThink && !IsCrowdedOut ? request.Options.Thinking : ThinkingLevel.Default;
        _isLimited = request.Options.MaxTokens is not null;
        MaxTokens = request.Options.MaxTokens ?? (DefaultMaxTokens + BudgetOf(UnaskedLevel));
    }

    /// <summary>The model that is asked.</summary>
    public ClaudeModel Model { get; }

    /// <summary>The limit to send.</summary>
    public int MaxTokens { get; }

    /// <summary>Whether the caller asks for thinking and leaves no room for it in the limit of the answer.</summary>
    public bool IsCrowdedOut { get; }

    /// <summary>Whether the model is to think because the caller asks for it.</summary>
    public bool IsOn => _level is not (ThinkingLevel.Default or ThinkingLevel.None);

    /// <summary>The word for <c>output_config.effort</c>; null for none.</summary>
    public string? Effort => _level switch
    {
        _ when !Model.ThinksAdaptively => null,
        ThinkingLevel.Default => null,
        ThinkingLevel.None => Model.AlwaysThinks ? "low" : null,
        ThinkingLevel.Minimal or ThinkingLevel.Low => "low",
        ThinkingLevel.Medium => "medium",
        ThinkingLevel.High => "high",
        ThinkingLevel.ExtraHigh => Model.HasExtraHighEffort ? "xhigh" : "high",
        ThinkingLevel.Maximum => "max",
        _ => throw new ArgumentOutOfRangeException(nameof(Effort), _level, "There is no such thinking level."),
    };

    // What the model does when it is not told: think much, from some generation on.
    private ThinkingLevel UnaskedLevel => _level switch
    {
        ThinkingLevel.Default when Model.ThinksUnasked => ThinkingLevel.High,
        ThinkingLevel.None when Model.AlwaysThinks => ThinkingLevel.Low,
        _ => _level,
    };

    /// <summary>Whether <see cref="Write"/> writes anything.</summary>
    public bool HasField => IsOn || IsSwitchedOff;

    // What the model would do unasked has to be forbidden.
    private bool IsSwitchedOff => _level == ThinkingLevel.None && !Model.AlwaysThinks && (Model.ThinksUnasked || !Model.IsClaude);

    /// <summary>Writes <c>thinking</c>, or nothing where the model does as asked without it.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        if (IsOn)
        {
            writer.WriteStartObject("thinking"u8);
            if (Model.ThinksAdaptively)
            {
                writer.WriteString("type"u8, "adaptive"u8);
                if (Model.HasExtraHighEffort)
                {
                    writer.WriteString("display"u8, "summarized"u8);
                }
            }
            else
            {
                writer.WriteString("type"u8, "enabled"u8);
                writer.WriteNumber("budget_tokens"u8, Budget());
            }

            writer.WriteEndObject();
        }
        else if (IsSwitchedOff)
        {
            writer.WriteStartObject("thinking"u8);
            writer.WriteString("type"u8, "disabled"u8);
            writer.WriteEndObject();
        }
    }

    // The budget lies within the caller's limit; a quarter of that is kept for the answer.
    private int Budget()
    {
        if (!_isLimited)
        {
            return BudgetOf(_level);
        }

        var most = Math.Max(SmallestBudget, MaxTokens - (MaxTokens / 4));
        return _level == ThinkingLevel.Maximum ? most : Math.Min(BudgetOf(_level), most);
    }

    // The largest keeps budget and answer within 32,000 tokens, the smallest limit of any model that thinks.
    private static int BudgetOf(ThinkingLevel level) => level switch
    {
        ThinkingLevel.Default or ThinkingLevel.None => 0,
        ThinkingLevel.Minimal => SmallestBudget,
        ThinkingLevel.Low => 2048,
        ThinkingLevel.Medium => 8192,
        ThinkingLevel.High => 16384,
        ThinkingLevel.ExtraHigh => 24576,
        ThinkingLevel.Maximum => 32000 - DefaultMaxTokens,
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "There is no such thinking level."),
    };
}
