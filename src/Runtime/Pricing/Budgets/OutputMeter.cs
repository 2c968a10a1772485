namespace Mirascope.Gen;

/// <summary>Counts what a stream has brought, as it grows, so that its cost is known before the provider says it.</summary>
/// <param name="limit">The output limit the provider was told, which no guess may pass; null for none.</param>
internal sealed class OutputMeter(int? limit)
{
    private int _cursor;
    private long _ascii;
    private long _others;

    /// <summary>The tokens of what was read, by guess.</summary>
    public long Tokens => Math.Min(TokenEstimate.Roughly(_ascii, _others), limit ?? long.MaxValue);

    /// <summary>The usage as the provider last said it, with at least the output that is here already.</summary>
    public Usage Read(ResponseLog log, long inputTokens)
    {
        Count(log);
        return log.Usage is not { } reported
            ? new Usage { InputTokens = inputTokens, OutputTokens = Tokens }
            : reported with
            {
                InputTokens = reported.IsInputKnown ? reported.InputTokens : inputTokens,
                OutputTokens = Math.Max(reported.OutputTokens, Tokens),
                IsInputKnown = true,
                IsOutputKnown = true,
            };
    }

    public void Count(ResponseLog log)
    {
        for (; _cursor < log.Entries.Count; _cursor++)
        {
            ref readonly var entry = ref log.Entries[_cursor];
            if (entry.Kind is EntryKind.Text or EntryKind.Thought or EntryKind.Refusal or EntryKind.ToolDelta)
            {
                var ascii = 0;
                foreach (var character in entry.Text ?? "")
                {
                    ascii += char.IsAscii(character) ? 1 : 0;
                }

                _ascii += ascii;
                _others += (entry.Text?.Length ?? 0) - ascii;
            }
        }
    }
}
