namespace Mirascope.Gen;

/// <summary>
/// What every stream has, whatever its tools: the state so far, the ways to read it, and the end. The request is sent when
/// iteration starts. What arrived is kept, so iterating again replays it and then goes on, ends, or throws as it did before.
/// </summary>
/// <remarks>One consumer at a time: a second one that reads while the first waits gets an <see cref="InvalidOperationException"/>.</remarks>
public abstract partial class LlmStreamBase : IAsyncDisposable
{
    private readonly StreamStart _start;
    private readonly StreamPump _pump;
    private TextGatherer? _content;
    private TextGatherer? _thoughts;
    private TextGatherer? _refusal;

    private protected LlmStreamBase(StreamStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        _start = start;
        _pump = new StreamPump(start);
    }

    /// <summary>What was asked.</summary>
    public LlmRequest Request => _start.Request;

    /// <summary>Who answers.</summary>
    public string Provider => Request.Provider;

    /// <summary>The model that answers, as the provider names it; the one that was asked until it does.</summary>
    public string Model => Log.Model ?? Request.Model;

    /// <summary>The provider's id of the answer; null until it says.</summary>
    public string? Id => Log.Id;

    /// <summary>The answer's text so far.</summary>
    public string Content => (_content ??= TextGatherer.FromStart(Log.Entries, EntryKind.Text)).Join();

    /// <summary>What the model thought so far.</summary>
    public string Thoughts => (_thoughts ??= TextGatherer.FromStart(Log.Entries, EntryKind.Thought)).Join();

    /// <summary>The model's words for not answering so far; null where there are none.</summary>
    public string? Refusal =>
        (_refusal ??= TextGatherer.FromStart(Log.Entries, EntryKind.Refusal)).Join() is { Length: > 0 } text ? text : null;

    /// <summary>The whole tool calls so far, in order.</summary>
    public IReadOnlyList<ToolCall> ToolCalls => Log.ToolCalls;

    /// <summary>Where what the answer says comes from so far, as far as the provider tells.</summary>
    public IReadOnlyList<Citation> Citations => [.. Log.Citations];

    /// <summary>How likely the answer's tokens were so far; empty unless that was asked for.</summary>
    public IReadOnlyList<TokenLogprob> Logprobs => [.. Log.Logprobs];

    /// <summary>Why the model stopped; null until it says.</summary>
    public FinishReason? FinishReason => Log.FinishReason;

    /// <summary>What has been used, as last reported; null until the provider says.</summary>
    public Usage? Usage => Log.Usage;

    /// <summary>What the call costs, in USD; null until the usage is known, and where the price is not.</summary>
    public decimal? Cost => CostDetail.Total;

    /// <summary>The cost by kind of token, or why there is none.</summary>
    public CostDetail CostDetail => ModelPricing.PriceOf(Request, Log.Model, Log.Usage, StartTime, Log.FinishReason is not null, _pump.Region, _start.Opener.Models);

    /// <summary>The assistant's message as it stands.</summary>
    public Message MessageParam => ResponseFolder.ToMessage(Log);

    /// <summary>The last message of the request that a user says; null where there is none.</summary>
    public Message? UserMessageParam => Request.Messages.LastOrDefault(message => message.Role == MessageRole.User);

    /// <summary>The conversation, the assistant's message as it stands included.</summary>
    public IReadOnlyList<Message> Messages => [.. Request.Messages, MessageParam];

    /// <summary>When the request was sent, by the client's clock; null before.</summary>
    public DateTimeOffset? StartTime => _pump.StartTime;

    /// <summary>When the stream ended or broke, by the client's clock; null before.</summary>
    public DateTimeOffset? EndTime => _pump.EndTime;

    /// <summary>From sending the request to the first thing that arrived; null before.</summary>
    public TimeSpan? TimeToFirstChunk => _pump.TimeToFirstChunk;

    /// <summary>The provider's id of the HTTP request, for its support; null until it says.</summary>
    public string? RequestId => _pump.RequestId;

    /// <summary>The headers the answer came with; empty until it begins.</summary>
    public ResponseHeaders Headers => _pump.Headers;

    /// <summary>The provider's limits and what is left of them; null where it does not say. Read from <see cref="Headers"/> when asked.</summary>
    public RateLimits? RateLimits => RateLimits.From(Headers);

    /// <summary>
    /// What of the request was not sent because the provider has no words for it: options, where the client is set to
    /// <see cref="UnsupportedOptions.Omit"/>, and cache marks. Known once the request is sent; mostly empty.
    /// </summary>
    public IReadOnlyList<string> OmittedOptions => _pump.OmittedOptions;

    private protected StreamStart Start => _start;

    private protected StreamPump Pump => _pump;

    private protected ResponseLog Log => _pump.Log;

    /// <summary>Reads to the end. Does nothing once it is reached.</summary>
    /// <exception cref="LlmException">The call failed, or the stream broke.</exception>
    /// <exception cref="OperationCanceledException">A token was cancelled.</exception>
    public async Task FinishAsync(CancellationToken cancellationToken = default)
    {
        var reading = _pump.Read(cancellationToken);
        await using (reading.ConfigureAwait(false))
        {
            while (await reading.NextAsync().ConfigureAwait(false))
            {
            }
        }
    }

    /// <summary>The same response that a call without streaming gives.</summary>
    /// <exception cref="InvalidOperationException">The stream has not been read to its end.</exception>
    public CallResponse ConstructCallResponse() => _pump.IsComplete
        ? _pump.ToResponse()
        : throw new InvalidOperationException("The stream has not been read to its end. Iterate it, or await FinishAsync(), before ConstructCallResponse().");

    /// <summary>Closes the connection at once. What arrived is kept.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _pump.DisposeAsync();
    }

    /// <summary>The conversation so far and then these messages.</summary>
    private protected StreamStart ContinueWith(IEnumerable<Message> messages) => _start.Continue([.. Messages, .. messages]);
}
