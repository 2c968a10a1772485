namespace Mirascope.Gen;

/// <summary>How a client reaches its providers. Read once, when the client is made.</summary>
public sealed class LlmClientOptions
{
    /// <summary>
    /// What sends the requests; null for the client's own, which follows no redirect, keeps no cookie, pools connections, uses the
    /// environment's proxy except for this machine, and passes no trace headers on. The client does not dispose a handler it was
    /// given; one that follows redirects carries the key to wherever they lead.
    /// </summary>
    public HttpMessageHandler? Handler { get; set; }

    /// <summary>Providers of one's own, beside those built in. A name of one built in is refused.</summary>
    public IList<LlmProvider> Providers { get; } = [];

    /// <summary>
    /// Keys by provider. A provider without one takes its key from its environment variable, anew for each call. White space around
    /// a key is trimmed; a key with anything but printable ASCII in it is refused. Only local servers are called without one.
    /// </summary>
    public IDictionary<string, string> Credentials { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// Sources of bearer tokens by provider, for those that hand out short-lived ones (Microsoft Entra, Google Cloud, a gateway of
    /// one's own). Asked before each try of each call, so a source should keep its token until it is about to expire; it may be asked
    /// by several calls at once. The wait for it counts against <see cref="FirstByteTimeout"/>; a source that fails ends the call
    /// with an <see cref="LlmConnectionException"/>. A provider has a source or a key here, not both.
    /// </summary>
    public IDictionary<string, Func<CancellationToken, ValueTask<string>>> TokenSources { get; } =
        new Dictionary<string, Func<CancellationToken, ValueTask<string>>>(StringComparer.Ordinal);

    /// <summary>
    /// Base addresses by provider, such as <c>http://127.0.0.1:5005/v1/</c>, with or without the last slash. Plain http is accepted on
    /// loopback only. A query goes with every request; a user or a fragment is refused.
    /// </summary>
    public IDictionary<string, Uri> BaseAddresses { get; } = new Dictionary<string, Uri>(StringComparer.Ordinal);

    /// <summary>
    /// Values for the environment variables that providers read, by the variable's name: keys, addresses, regions, projects. What is
    /// here goes before the environment; an empty text says that there is none.
    /// </summary>
    public IDictionary<string, string> Variables { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>
    /// The models by which calls are priced. Default: those that come with the library; <see cref="ModelCatalog.With"/> lays lines over
    /// them, for models and prices of one's own.
    /// </summary>
    public ModelCatalog Models { get; set; } = ModelCatalog.Default;

    /// <summary>The clock of every limit, wait and time stamp.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>How long a connection may take to open. Default 5 seconds. Applies to the client's own handler.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the provider may take to begin its answer. Default 10 minutes: a model may think that long.</summary>
    public TimeSpan FirstByteTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a stream may go without an event that says something; keep-alives do not count. Default 2 minutes.</summary>
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a whole call may take, retries included; null (the default) for no such limit.</summary>
    public TimeSpan? TotalTimeout { get; set; }

    /// <summary>
    /// How often a call is tried again before its first output: after failed or broken connections, first-byte timeouts, the statuses 408,
    /// 409, 425, 429 and 5xx, such errors inside an answer, and wherever the provider says so. Once anything of an answer was handed out
    /// the call is not sent again. A try that broke off may have been billed. Default 2; 0 for never.
    /// </summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>
    /// How many retries each provider may be sent beyond what successes earn: every retry uses one up, every call that gets an answer
    /// earns a tenth of one back. At 0 left a call fails as it is, so that retries do not add to an outage. Default 50; null for no such
    /// limit.
    /// </summary>
    public int? RetryBudget { get; set; } = 50;

    /// <summary>
    /// The longest wait before a retry: where a provider asks for a longer one the call ends with its error, and the client's own pauses are
    /// never longer. Default 60 seconds.
    /// </summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The most bytes one event of a stream may have. Default 32 MiB.</summary>
    public int MaxEventBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>The most bytes a whole answer may have. Default 256 MiB.</summary>
    public int MaxResponseBytes { get; set; } = 256 * 1024 * 1024;

    /// <summary>What becomes of options that the provider's dialect has no words for. Default: a request with one is refused.</summary>
    public UnsupportedOptions UnsupportedOptions { get; set; } = UnsupportedOptions.Refuse;

    /// <summary>What all calls of the client may cost together; null for no such limit.</summary>
    public LlmBudget? Budget { get; set; }

    /// <summary>Allows plain http to addresses other than loopback. Keys then travel readable by anybody on the way.</summary>
    public bool AllowPlainHttp { get; set; }
}
