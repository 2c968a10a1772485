namespace Mirascope.Gen;

/// <summary>A whole answer: the same whether it came in one piece or was gathered from a stream. Immutable.</summary>
public class CallResponse
{
    private readonly ResponseData _data;

    internal CallResponse(ResponseData data) => _data = data;

    /// <summary>Shares another response's content; for the responses the generator emits.</summary>
    protected CallResponse(CallResponse other)
    {
        ArgumentNullException.ThrowIfNull(other);
        _data = other._data;
    }

    /// <summary>Who answered.</summary>
    public string Provider => _data.Request.Provider;

    /// <summary>The model that answered, as the provider names it; the one that was asked where it does not say.</summary>
    public string Model => _data.Model ?? _data.Request.Model;

    /// <summary>The model as the answer itself names it; null where it names none, which some providers leave out.</summary>
    public string? ReportedModel => _data.Model;

    /// <summary>The provider's id of the answer; null where it gives none.</summary>
    public string? Id => _data.Id;

    /// <summary>The answer's text.</summary>
    public string Content => _data.Content;

    /// <summary>What the model thought first, as far as it is readable.</summary>
    public string Thoughts => _data.Thoughts;

    /// <summary>The model's words for not answering; null where it did.</summary>
    public string? Refusal => _data.Refusal;

    /// <summary>The tools it calls, in order.</summary>
    public IReadOnlyList<ToolCall> ToolCalls => _data.ToolCalls;

    /// <summary>Where what the answer says comes from, as far as the provider tells.</summary>
    public IReadOnlyList<Citation> Citations => _data.Citations;

    /// <summary>How likely the answer's tokens were; empty unless that was asked for.</summary>
    public IReadOnlyList<TokenLogprob> Logprobs => _data.Logprobs;

    /// <summary>Why it stopped; null where the provider does not say.</summary>
    public FinishReason? FinishReason => _data.FinishReason;

    /// <summary>What it used; null where the provider does not say.</summary>
    public Usage? Usage => _data.Usage;

    /// <summary>What it cost, in USD; null where that cannot be known (see <see cref="CostDetail"/>).</summary>
    public decimal? Cost => CostDetail.Total;

    /// <summary>The cost by kind of token, or why there is none.</summary>
    public CostDetail CostDetail => _data.CostDetail;

    /// <summary>The answer as a message, to be sent back with the next turn.</summary>
    public Message MessageParam => _data.MessageParam;

    /// <summary>The last message of the request that a user says; null where there is none.</summary>
    public Message? UserMessageParam => _data.UserMessageParam;

    /// <summary>The conversation, this answer included.</summary>
    public IReadOnlyList<Message> Messages => _data.Messages;

    /// <summary>What was asked.</summary>
    public LlmRequest Request => _data.Request;

    /// <summary>The provider's id of the HTTP request, for its support; null where it gives none.</summary>
    public string? RequestId => _data.RequestId;

    /// <summary>The headers the answer came with.</summary>
    public ResponseHeaders Headers => _data.Headers;

    /// <summary>The provider's limits and what is left of them; null where it does not say. Read from <see cref="Headers"/> when asked.</summary>
    public RateLimits? RateLimits => RateLimits.From(Headers);

    /// <summary>
    /// What of the request was not sent because the provider has no words for it: options, where the client is set to
    /// <see cref="UnsupportedOptions.Omit"/>, and cache marks. Mostly empty.
    /// </summary>
    public IReadOnlyList<string> OmittedOptions => _data.OmittedOptions;

    /// <summary>When the call began, by the client's clock.</summary>
    public DateTimeOffset StartTime => _data.StartTime;

    /// <summary>When its last byte had come, by the client's clock.</summary>
    public DateTimeOffset EndTime => _data.EndTime;

    /// <summary>The body as the provider sent it; empty where the answer was gathered from a stream.</summary>
    public ReadOnlyMemory<byte> Raw => _data.Raw;

    /// <summary>The answer's text.</summary>
    public override string ToString() => Content;
}
