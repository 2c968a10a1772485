using System.Diagnostics;
using System.Globalization;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>
/// Runs floor, this library and the others in turn, many times, and prints medians as ratios: times against each other, and
/// bytes a delta. Decoding is what a stream costs more than the same call whose stream has no deltas.
/// </summary>
internal static class StreamRatios
{
    private const int Rounds = 61;

    // Until the runtime has compiled everything for good: before that, times say more about the compiler than about the code.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);

    private const int DeltasARound = 20_000;

    /// <summary>Prints a row for each dialect, length and delivery.</summary>
    /// <param name="dialects">The dialects to take; none for all.</param>
    /// <param name="output">Where they go.</param>
    public static async Task PrintAsync(IReadOnlyCollection<string> dialects, TextWriter output)
    {
        await output.WriteLineAsync("| dialect | deltas | delivery | decoding: time over floor, bytes a delta over floor | whole call: time over floor, bytes a delta over floor | official client: time, bytes over ours | Microsoft.Extensions.AI: time, bytes over ours |");
        await output.WriteLineAsync("|---|---|---|---|---|---|---|");
        foreach (var dialect in StreamWires.All.Keys.Where(dialect => dialects.Count == 0 || dialects.Contains(dialect)))
        {
            foreach (var deltas in (int[])[50, 500, 5000])
            {
                foreach (var whole in (bool[])[true, false])
                {
                    await output.WriteLineAsync(await RowAsync(dialect, deltas, whole));
                }
            }
        }
    }

    private static async Task<string> RowAsync(string dialect, int deltas, bool whole)
    {
        var handler = new BodyHandler(StreamBody.Create(dialect, deltas), whole);
        var (floor, ours) = (new Floor(handler, dialect), new OurClient(handler, dialect));
        var empty = new BodyHandler(StreamBody.Create(dialect, 0), whole);
        var (emptyFloor, emptyOurs) = (new Floor(empty, dialect), new OurClient(empty, dialect));
        List<Func<Task<int>>> runs = [floor.RunAsync, ours.RunAsync, emptyFloor.RunAsync, emptyOurs.RunAsync];
        if (OfficialClients.Has(dialect))
        {
            var official = new OfficialClients(handler, dialect);
            runs.AddRange([official.RunAsync, official.RunExtensionsAsync]);
        }

        if (await floor.RunAsync() != await ours.RunAsync())
        {
            throw new InvalidOperationException($"The floor of {dialect} does not read what the client reads.");
        }

        var repeats = Math.Max(1, DeltasARound / deltas);
        var times = runs.Select(_ => new List<double>(Rounds)).ToArray();
        var bytes = new double[runs.Count];
        await WarmUpAsync(runs);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < runs.Count; i++)
            {
                // The others are so much slower that a few rounds tell.
                var turns = i < 4 ? repeats : Math.Max(1, repeats / 8);
                var before = GC.GetTotalAllocatedBytes(precise: true);
                var start = Stopwatch.GetTimestamp();
                for (var turn = 0; turn < turns; turn++)
                {
                    await runs[i]().ConfigureAwait(false);
                }

                times[i].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / turns / deltas);
                bytes[i] = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)turns / deltas;
            }
        }

        var decoding = Median(Enumerable.Range(0, Rounds).Select(i => (times[1][i] - times[3][i]) / (times[0][i] - times[2][i])));
        var call = Median(times[1].Zip(times[0], (a, b) => a / b));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {dialect} | {deltas} | {(whole ? "whole" : "an event a read")} | {decoding:F2}, {bytes[1] - bytes[3] - bytes[0] + bytes[2]:F0} | {call:F2}, {bytes[1] - bytes[0]:F0} | {Against(4)} | {Against(5)} |");

        string Against(int i) => i >= runs.Count ? "–" : string.Create(
            CultureInfo.InvariantCulture, $"{Median(times[i].Zip(times[1], (a, b) => a / b)):F1}x, {bytes[i] / bytes[1]:F1}x");
    }

    private static async Task WarmUpAsync(List<Func<Task<int>>> runs)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            foreach (var run in runs)
            {
                await run().ConfigureAwait(false);
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
