using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering.Schemas;

internal sealed partial class SchemaFiller
{
    private decimal Number(SchemaView view, bool isInteger)
    {
        var step = Limit(view, "multipleOf") is { } multiple and > 0 ? multiple : isInteger ? 1m : 0m;
        var minimum = Limit(view, "minimum");
        var maximum = Limit(view, "maximum");
        var above = Limit(view, "exclusiveMinimum");
        var below = Limit(view, "exclusiveMaximum");

        // One step inside an open end; without a step a millionth will do.
        var inside = step > 0 ? step : 0.000001m;
        minimum = Greater(minimum, above is null ? null : above + inside);
        maximum = Lesser(maximum, below is null ? null : below - inside);

        // Each number of the prompt serves one field, so that two fields get two numbers.
        for (var i = 0; i < _material.Numbers.Count; i++)
        {
            var candidate = _material.Numbers[(_numbers + i) % _material.Numbers.Count];
            if (Holds(candidate))
            {
                _numbers += i + 1;
                return candidate;
            }
        }

        return Stepped(Math.Clamp(1m, minimum ?? decimal.MinValue, Math.Max(maximum ?? decimal.MaxValue, minimum ?? decimal.MinValue)));

        bool Holds(decimal value) =>
            !(value < minimum) && !(value > maximum) && (step == 0 || value % step == 0);

        decimal Stepped(decimal value)
        {
            if (step == 0 || value % step == 0)
                return value;
            var up = Math.Ceiling(value / step) * step;
            return up <= (maximum ?? decimal.MaxValue) ? up : Math.Floor(value / step) * step;
        }
    }

    private static decimal? Limit(SchemaView view, string keyword) =>
        view.Find(keyword) is { ValueKind: JsonValueKind.Number } value && value.TryGetDecimal(out var limit) ? limit : null;

    private static decimal? Greater(decimal? left, decimal? right) => left > right || right is null ? left : right;

    private static decimal? Lesser(decimal? left, decimal? right) => left < right || right is null ? left : right;
}
