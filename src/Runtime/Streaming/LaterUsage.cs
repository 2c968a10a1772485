namespace Mirascope.Gen;

/// <summary>
/// Counts that are read when somebody asks for them: a provider that repeats them with every event replaces most of them unseen.
/// Whoever makes one has seen that they can be read.
/// </summary>
internal abstract class LaterUsage
{
    private Usage? _usage;

    /// <summary>The counts.</summary>
    public Usage Usage => _usage ??= Read();

    /// <summary>The counts in a log entry or a step: those of <paramref name="value"/>, read or not; null where it has none.</summary>
    public static Usage? Of(object? value) => value as Usage ?? (value as LaterUsage)?.Usage;

    /// <summary>Reads them; called once, or by two threads at a time, and must not fail.</summary>
    protected abstract Usage Read();
}
