using System.Runtime.CompilerServices;

namespace Mirascope.Gen;

public abstract partial class LlmStreamBase
{
    /// <summary>The answer's text, delta by delta.</summary>
    public async IAsyncEnumerable<string> TextAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reading = _pump.Read(cancellationToken);
        await using (reading.ConfigureAwait(false))
        {
            while (await reading.NextAsync().ConfigureAwait(false))
            {
                if (reading.Current.Kind == EntryKind.Text)
                {
                    yield return reading.Current.Text!;
                }
            }
        }
    }

    /// <summary>Every event, those without a form of their own included.</summary>
    public async IAsyncEnumerable<StreamEvent> EventsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reading = _pump.Read(cancellationToken);
        await using (reading.ConfigureAwait(false))
        {
            while (await reading.NextAsync().ConfigureAwait(false))
            {
                yield return StreamEvents.From(reading.Current, Log);
            }
        }
    }

    /// <summary>
    /// One sub-stream a content part, in order of first appearance. Parts may interleave: each sub-stream brings its own
    /// deltas, whatever came between them, and may be read at once, later or not at all.
    /// </summary>
    public async IAsyncEnumerable<PartStream> PartsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reading = _pump.Read(cancellationToken);
        await using (reading.ConfigureAwait(false))
        {
            var seen = 0;
            while (await reading.NextAsync().ConfigureAwait(false))
            {
                for (; seen < Log.Parts.Count && seen <= reading.Current.Part; seen++)
                {
                    yield return new PartStream(_pump, seen, cancellationToken);
                }
            }
        }
    }
}
