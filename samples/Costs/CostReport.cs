using System.Globalization;
using Mirascope.Gen;

namespace Costs;

/// <summary>A table of what calls cost: a line for each kind of token, a total for each model and one for all.</summary>
internal sealed class CostReport
{
    private readonly List<(string Model, CostDetail Cost)> _calls = [];

    /// <summary>What all calls cost together; null where one of them has no price.</summary>
    public decimal? Total => CostDetail.Sum(_calls.Select(call => call.Cost)).Total;

    public void Add(CallResponse response) => _calls.Add((response.Model, response.CostDetail));

    public void Write()
    {
        Line("model", "kind", "quantity", "USD per million", "USD");
        foreach (var model in _calls.GroupBy(call => call.Model, call => call.Cost))
        {
            // Lines of one kind at one rate become one.
            var sum = CostDetail.Sum(model);
            foreach (var item in sum.Items)
            {
                Line(model.Key, item.Kind, Text(item.Quantity), Text(item.Rate), Text(item.Amount));
            }

            Line("", $"calls: {model.Count()}", "", "", sum.Total is { } total ? Text(total) : sum.Reason!);
        }

        Line("", $"calls: {_calls.Count}", "", "", Total is { } all ? Text(all) : "unknown");
    }

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static void Line(params string[] cells) =>
        Console.WriteLine($"{cells[0],-20} {cells[1],-10} {cells[2],10} {cells[3],16} {cells[4],12}");
}
