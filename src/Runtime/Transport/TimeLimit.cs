using System.Globalization;

namespace Mirascope.Gen.Transport;

/// <summary>A limit by the name of the client option that sets it.</summary>
internal readonly record struct TimeLimit(string Name, TimeSpan Value)
{
    /// <summary>What a wait without a limit has left.</summary>
    public static TimeSpan Never => TimeSpan.MaxValue;

    public static TimeLimit Of(string name, TimeSpan value) => new(name, value == Timeout.InfiniteTimeSpan ? Never : value);

    public LlmTimeoutException ToException(string provider, string missing, Exception? inner) => new(
        $"{provider} {missing} within {Text} ({nameof(LlmClientOptions)}.{Name}).", Value, inner);

    private string Text => Value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";
}
