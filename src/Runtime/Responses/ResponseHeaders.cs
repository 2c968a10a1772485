using System.Collections;

namespace Mirascope.Gen;

/// <summary>
/// The headers an answer came with, by name without regard to case, several lines of one joined by commas. Cookies are left out,
/// and the call's key is replaced. Nothing is read before somebody asks.
/// </summary>
public class ResponseHeaders : IReadOnlyCollection<KeyValuePair<string, string>>
{
    private Dictionary<string, string>? _values;

    private protected ResponseHeaders(DateTimeOffset time) => Time = time;

    /// <summary>None.</summary>
    public static ResponseHeaders Empty { get; } = new(default(DateTimeOffset));

    /// <summary>When they came, by the client's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <inheritdoc/>
    public int Count => Values.Count;

    private Dictionary<string, string> Values => _values ??= new(Read(), StringComparer.OrdinalIgnoreCase);

    /// <summary>A header's text; null where there is none.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The headers, each name once.</summary>
    private protected virtual IEnumerable<KeyValuePair<string, string>> Read() => [];
}
