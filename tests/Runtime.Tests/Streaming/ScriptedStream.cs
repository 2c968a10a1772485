namespace Mirascope.Gen.Tests.Streaming;

/// <summary>A stream whose batches a test writes by hand, straight into the log.</summary>
internal sealed class ScriptedStream : StreamOpener
{
    private readonly Queue<Func<ResponseLog, ValueTask<bool>>> _batches = new();

    public override TimeProvider TimeProvider { get; } = TimeProvider.System;

    public int Opened { get; private set; }

    public int Closed { get; private set; }

    public List<LlmRequest> Requests { get; } = [];

    public ScriptedStream Batch(Action<ResponseLog> write)
    {
        _batches.Enqueue(log =>
        {
            write(log);
            return new(true);
        });
        return this;
    }

    public ScriptedStream Batch(Func<ResponseLog, ValueTask<bool>> write)
    {
        _batches.Enqueue(write);
        return this;
    }

    public ScriptedStream Break(Exception exception)
    {
        _batches.Enqueue(_ => throw exception);
        return this;
    }

    public override ValueTask<StreamSource> OpenAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        Opened++;
        Requests.Add(request);
        return new(new Source(this));
    }

    public LlmStream ToStream(CancellationToken cancellationToken = default, params ToolDefinition[] tools) => new(ToStart(cancellationToken, tools));

    public StreamStart ToStart(CancellationToken cancellationToken = default, params ToolDefinition[] tools) => new(
        this,
        new LlmRequest { Provider = "test", Model = "asked", Messages = [Message.System("Be brief."), Message.User("Hi")], Tools = tools },
        cancellationToken);

    private sealed class Source(ScriptedStream script) : StreamSource
    {
        public override string? RequestId => "req_1";

        public override async ValueTask<bool> ReadAsync(ResponseLog log, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = log.Entries.Count;
            while (script._batches.TryDequeue(out var batch))
            {
                if (!await batch(log))
                {
                    return false;
                }

                // A source that says there is news has some.
                if (log.Entries.Count > before)
                {
                    return true;
                }
            }

            return false;
        }

        public override ValueTask DisposeAsync()
        {
            script.Closed++;
            return default;
        }
    }
}
