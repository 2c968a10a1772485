using System.Globalization;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>The options of a client, checked and fixed when it is made.</summary>
internal sealed record ClientSettings
{
    // The longest wait that every timer of the platform takes.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(int.MaxValue);

    public required TimeProvider TimeProvider { get; init; }

    public required ModelCatalog Models { get; init; }

    public required TimeSpan ConnectTimeout { get; init; }

    public required TimeLimit FirstByte { get; init; }

    public required TimeLimit Idle { get; init; }

    public required TimeLimit Total { get; init; }

    public required int MaxRetries { get; init; }

    public required int? RetryBudget { get; init; }

    public required TimeSpan MaxRetryDelay { get; init; }

    public required int MaxEventBytes { get; init; }

    public required int MaxResponseBytes { get; init; }

    public required bool OmitsUnsupportedOptions { get; init; }

    public required LlmBudget? Budget { get; init; }

    /// <exception cref="LlmConfigurationException">An option is out of range.</exception>
    public static ClientSettings From(LlmClientOptions options) => new()
    {
        TimeProvider = options.TimeProvider ?? throw Wrong(nameof(options.TimeProvider), "null", "a clock"),
        Models = options.Models ?? throw Wrong(nameof(options.Models), "null", "a catalogue, such as ModelCatalog.Default"),
        ConnectTimeout = Wait(nameof(options.ConnectTimeout), options.ConnectTimeout),
        FirstByte = TimeLimit.Of(nameof(options.FirstByteTimeout), Wait(nameof(options.FirstByteTimeout), options.FirstByteTimeout)),
        Idle = TimeLimit.Of(nameof(options.IdleTimeout), Wait(nameof(options.IdleTimeout), options.IdleTimeout)),
        Total = TimeLimit.Of(nameof(options.TotalTimeout), Wait(nameof(options.TotalTimeout), options.TotalTimeout ?? Timeout.InfiniteTimeSpan)),
        MaxRetries = AtLeast(0, nameof(options.MaxRetries), options.MaxRetries),
        RetryBudget = options.RetryBudget is { } budget ? AtLeast(0, nameof(options.RetryBudget), budget) : null,
        MaxRetryDelay = options.MaxRetryDelay >= TimeSpan.Zero && options.MaxRetryDelay <= LongestWait
            ? options.MaxRetryDelay
            : throw Wrong(nameof(options.MaxRetryDelay), options.MaxRetryDelay, "zero or more, and 24 days at most"),
        MaxEventBytes = AtLeast(1, nameof(options.MaxEventBytes), options.MaxEventBytes),
        MaxResponseBytes = AtLeast(1, nameof(options.MaxResponseBytes), options.MaxResponseBytes),
        OmitsUnsupportedOptions = Enum.IsDefined(options.UnsupportedOptions)
            ? options.UnsupportedOptions == UnsupportedOptions.Omit
            : throw Wrong(nameof(options.UnsupportedOptions), options.UnsupportedOptions, "a value of the enumeration"),
        Budget = options.Budget,
    };

    private static TimeSpan Wait(string name, TimeSpan value) =>
        value == Timeout.InfiniteTimeSpan || (value > TimeSpan.Zero && value <= LongestWait)
            ? value
            : throw Wrong(name, value, "more than zero and 24 days at most, or Timeout.InfiniteTimeSpan");

    private static int AtLeast(int least, string name, int value) =>
        value >= least ? value : throw Wrong(name, value, $"{least.ToString(CultureInfo.InvariantCulture)} or more");

    private static LlmConfigurationException Wrong(string name, object value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{nameof(LlmClientOptions)}.{name} is {value}; it must be {range}."));
}
