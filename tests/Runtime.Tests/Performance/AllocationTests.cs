namespace Mirascope.Gen.Tests.Performance;

/// <summary>
/// What reading a stream allocates, by the runtime's own count of the thread. No clock is involved, and nothing waits, so that
/// the count does not depend on the machine. The least of many runs is taken: compiling and refilling pools only add to it.
/// </summary>
public sealed class AllocationTests
{
    private const int WarmUp = 40;
    private const int Runs = 20;

    // Unoptimized, async methods are objects even where nothing waits.
#if DEBUG
    private const int MostOfCall = 10 * 1024;
#else
    private const int MostOfCall = 7 * 1024;
#endif

    // A string: header, length, characters and their end, in whole words of 8 bytes.
    private const int StringOfDelta = (8 + 8 + 4 + (2 * (5 + 1)) + 7) / 8 * 8;

    /// <summary>Every provider, its stream whole at once and an event a read.</summary>
    public static TheoryData<string, bool> Ways { get; } = [.. DeltaStream.Providers.SelectMany(provider => new[] { (provider, true), (provider, false) })];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task One_more_delta_costs_at_most_64_bytes_beyond_its_string(string provider, bool isWhole)
    {
        var few = await AllocatedAsync(provider, 500, isWhole);
        var many = await AllocatedAsync(provider, 5000, isWhole);

        Assert.InRange(((many - few) / 4500.0) - StringOfDelta, 0, 64);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_call_of_50_deltas_costs_a_few_KiB_beyond_their_strings(string provider, bool isWhole)
    {
        var bytes = await AllocatedAsync(provider, 50, isWhole) - (50 * StringOfDelta);

        Assert.InRange(bytes, 0, MostOfCall);
    }

    private static async Task<long> AllocatedAsync(string provider, int deltas, bool isWhole)
    {
        using var handler = new DeltaStream(provider, deltas).Handler(isWhole);
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [provider] = "key" }, Variables = { ["AWS_REGION"] = "us-east-1" } });
        var request = new LlmRequest { Provider = provider, Model = "test-model", Messages = [Message.User("Hi")] };
        var least = long.MaxValue;
        for (var run = -WarmUp; run < Runs; run++)
        {
            var thread = Environment.CurrentManagedThreadId;
            var before = GC.GetAllocatedBytesForCurrentThread();
            var characters = await ReadAsync(client, request);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal((thread, deltas * DeltaStream.Delta.Length), (Environment.CurrentManagedThreadId, characters));
            least = run < 0 ? least : Math.Min(least, allocated);
        }

        return least;
    }

    private static async Task<int> ReadAsync(LlmClient client, LlmRequest request)
    {
        var characters = 0;
        await foreach (var (chunk, _) in client.StreamAsync(request))
        {
            characters += chunk.Content.Length;
        }

        return characters;
    }
}
