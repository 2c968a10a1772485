using System.Collections.Concurrent;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Keeps retries from making an outage worse: each provider has a bucket of them, every retry takes one out and every success puts a
/// tenth of one back. While failures dominate the bucket is empty and calls fail as they come. Safe for concurrent use.
/// </summary>
/// <param name="size">How many retries a full bucket holds; null for no limit.</param>
internal sealed class RetryBudget(int? size)
{
    private const int Tenths = 10;

    // A provider that never failed has no bucket: its calls pay nothing.
    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a retry out; false where there is none left.</summary>
    public bool TrySpend(string provider) => size is not { } limit || _buckets.GetOrAdd(provider, static (_, tenths) => new Bucket(tenths), limit * (long)Tenths).TryTake(Tenths);

    /// <summary>Puts back what a success is worth.</summary>
    public void Earn(string provider)
    {
        if (size is not null && _buckets.TryGetValue(provider, out var bucket))
        {
            bucket.Put(1);
        }
    }

    private sealed class Bucket(long full)
    {
        private readonly long _full = full;
        private long _left = full;

        public bool TryTake(long count)
        {
            var left = Volatile.Read(ref _left);
            while (left >= count)
            {
                var seen = Interlocked.CompareExchange(ref _left, left - count, left);
                if (seen == left)
                {
                    return true;
                }

                left = seen;
            }

            return false;
        }

        public void Put(long count)
        {
            var left = Volatile.Read(ref _left);
            while (left < _full)
            {
                var seen = Interlocked.CompareExchange(ref _left, Math.Min(_full, left + count), left);
                if (seen == left)
                {
                    return;
                }

                left = seen;
            }
        }
    }
}
