using Mirascope.Gen.Testing.Dialects;
using Mirascope.Gen.Testing.Exchanges;
using Mirascope.Gen.Testing.Hosting;

namespace Mirascope.Gen.Testing;

/// <summary>
/// A provider on this machine, for samples and tests. It speaks the wire of the real ones (OpenAI's Chat Completions and Responses,
/// Anthropic's Messages, Gemini as AI Studio and Vertex AI have it, Mistral's and Cohere's chat, Bedrock's Converse and its InvokeModel
/// for Claude, Ollama's own), refuses what they refuse in their own words, and answers from the request alone: the same request
/// has the same answer. Tokens are counted by one simple rule: four bytes of UTF-8 are one, begun ones count. Safe for concurrent use.
/// </summary>
/// <remarks>
/// A tool is called if <c>tool_choice</c> demands it, or if its name or description shares a word with what the user said last;
/// once a tool has answered, the simulator speaks. Arguments and structured answers are made of the prompt's words to fit the
/// schema. It knows no list of models: every name is answered.
/// </remarks>
public sealed class LlmSimulator
{
    private readonly RequestLog _log = new();
    private readonly ReplyQueue _replies = new();
    private readonly SimulatorPipeline _pipeline;

    /// <summary>A simulator with the default options.</summary>
    public LlmSimulator()
        : this(new LlmSimulatorOptions())
    {
    }

    /// <summary>A simulator with these options.</summary>
    public LlmSimulator(LlmSimulatorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _pipeline = new SimulatorPipeline(
            _log, _replies, options.TimeProvider, new SimulatedAccount(options.AwsCredentials, options.TimeProvider is not StandingClock));
    }

    /// <summary>The requests so far in the order of their arrival, the refused ones among them. A snapshot.</summary>
    public IReadOnlyList<ReceivedRequest> Requests => _log.Snapshot();

    /// <summary>How many prescribed replies have not been given yet.</summary>
    public int PendingReplies => _replies.Count;

    /// <summary>
    /// Prescribes the next answers, one for each request that holds; a request that is refused takes none. When they are used
    /// up, the simulator answers by itself again. A client that retries takes one for each try.
    /// </summary>
    public LlmSimulator Enqueue(params SimulatedReply[] replies)
    {
        ArgumentNullException.ThrowIfNull(replies);
        foreach (var reply in replies)
            _replies.Add(reply ?? throw new ArgumentException("A reply is null.", nameof(replies)));
        return this;
    }

    /// <summary>Forgets the requests so far.</summary>
    public void ClearRequests() => _log.Clear();

    /// <summary>A handler for an <see cref="HttpClient"/> or <see cref="LlmClientOptions.Handler"/>: no socket, and streams arrive event by event.</summary>
    public HttpMessageHandler CreateHandler() => new SimulatorHandler(_pipeline);

    /// <summary>A client that reaches this simulator, and nothing else, for every provider whose dialect it speaks.</summary>
    public LlmClient CreateClient() => new(CreateClientOptions());

    /// <summary>The options of <see cref="CreateClient"/>, to change some before a client is made of them.</summary>
    public LlmClientOptions CreateClientOptions()
    {
        var options = SimulatedDialects.ClientOptions(new Uri("https://simulator.invalid/"));
        options.Handler = CreateHandler();
        return options;
    }

    /// <summary>Serves this simulator on a free port of the loopback address until the result is disposed.</summary>
    public Task<LlmSimulatorHost> StartAsync(CancellationToken cancellationToken = default) =>
        LlmSimulatorHost.StartAsync(_pipeline, cancellationToken);
}
