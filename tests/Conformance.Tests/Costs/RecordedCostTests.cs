using System.Globalization;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>
/// The client's costs of all recorded answers beside a second calculation that shares no code with it: its own reading of the bytes,
/// its own reading of the catalogue, its own arithmetic.
/// </summary>
public sealed class RecordedCostTests
{
    [Fact]
    public async Task Every_recorded_call_costs_what_its_usage_comes_to_by_hand()
    {
        var folder = SharedData.Path("recordings", "exchanges");
        var day = DateOnly.FromDateTime(DateTime.UtcNow);
        var run = await CommandRun.OfAsync("decode", "--in", folder);
        var (priced, wrong) = (0, new List<string>());
        foreach (var line in run.Lines.Where(line => !line.ContainsKey("skipped")))
        {
            var recording = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, (string)line["file"]!)))!.AsObject();
            var expected = PlainCost.Of(recording, PlainUsage.Of(recording), day);
            var actual = (string?)line["cost"] is { } cost ? decimal.Parse(cost, CultureInfo.InvariantCulture) : (decimal?)null;
            if (expected != actual || (actual is null && line["usage"] is not null && line["cost_reason"] is null))
            {
                wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{line["file"]}: {actual} ({line["cost_reason"]}), by hand {expected}"));
            }

            priced += actual is null ? 0 : 1;
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong:\n{string.Join('\n', wrong)}");
        Assert.True(priced >= 800, $"Only {priced} are priced.");
    }
}
