using System.Collections.Concurrent;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>The scripted replies that wait for a request that holds.</summary>
internal sealed class ReplyQueue
{
    private readonly ConcurrentQueue<SimulatedReply> _replies = new();

    public int Count => _replies.Count;

    public void Add(SimulatedReply reply) => _replies.Enqueue(reply);

    public SimulatedReply? Next() => _replies.TryDequeue(out var reply) ? reply : null;
}
