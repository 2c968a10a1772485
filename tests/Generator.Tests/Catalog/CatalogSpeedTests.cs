using System.Diagnostics;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Tests.Catalog;

/// <summary>
/// What the catalogue costs against the least that a reader of the same text must do, so that the machine does not matter. All names are
/// found where a project has lines of its own or a call is wrong, and while running; that must stay near the cost of walking over the lines.
/// </summary>
public class CatalogSpeedTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt"));

    [Fact]
    public void Finding_all_names_costs_little_more_than_cutting_the_lines() =>
        AssertRatio(10, static () => new CatalogTable<CatalogModel>(Text, static model => model), static () => CutLines());

    [Fact]
    public void Reading_every_line_costs_little_more_than_cutting_its_fields() =>
        AssertRatio(12, static () => new CatalogTable<CatalogModel>(Text, static model => model).All.ToList(), static () => CutFields());

    [Fact]
    public void One_model_is_read_without_the_others()
    {
        var table = new CatalogTable<CatalogModel>(Text, static model => model);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.True(table.TryFind("openai", "gpt-4o-mini", out _, out _));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 20_000);
    }

    private static object CutLines()
    {
        var (count, ids) = (0, new Dictionary<string, int>());
        foreach (var line in Text.Split('\n'))
        {
            ids[string.Join(';', line.Split(';', 3).Take(2))] = count++;
        }

        return ids.Count;
    }

    private static object CutFields() => Text.Split('\n').Sum(line => line.Split(';').Sum(field => field.Split(' ', '=').Length));

    /// <summary>The best of several turns, since what else the machine does only ever adds.</summary>
    private static void AssertRatio(double most, Func<object> measured, Func<object> floor)
    {
        var best = double.MaxValue;
        for (var attempt = 0; attempt < 5 && best > most; attempt++)
        {
            best = Math.Min(best, Best(measured) / Best(floor));
        }

        Assert.True(best <= most, $"{best:F1} times the floor, and not {most} at most.");
    }

    private static double Best(Func<object> run)
    {
        var best = double.MaxValue;
        for (var turn = 0; turn < 30; turn++)
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(run());
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds);
        }

        return best;
    }
}
