using System.Collections.Generic;
using System.Text;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the call's cost calculator into its stream: the model's rates as constants, with the prices in its documentation.</summary>
internal static class CostEmitter
{
    /// <summary>Writes <c>CostOf(Usage?)</c>.</summary>
    public static void Write(CodeWriter writer, string provider, string model)
    {
        var known = ModelCatalog.Default.Find(provider, model);
        if (known is null || known.Prices.Count == 0)
        {
            WriteUnknown(writer, known is null
                ? $"The catalogue has no model <c>{XmlText.Escape(model)}</c> of the provider <c>{XmlText.Escape(provider)}</c>, so no usage has a known cost."
                : $"The catalogue has no price for <c>{XmlText.Escape(model)}</c>, so no usage has a known cost.");
            return;
        }

        writer.WriteLine("/// <summary>What the declared model takes for a usage, in USD; null where the usage is null, or something in it has no known price.</summary>");
        writer.WriteLine("/// <remarks>");
        writer.WriteLine($"/// <c>{XmlText.Escape(model)}</c>, USD for a million tokens, as of {known.Prices[0].AsOf}:");
        writer.WriteLine("/// <list type=\"bullet\">");
        foreach (var price in known.Prices)
        {
            writer.WriteLine($"/// <item>{(price.From.Length > 0 ? $"from {price.From}: " : "")}{List(price.Rates)}</item>");
            writer.WriteLineIf(price.RatesAbove.Count > 0, $"/// <item>with more than {price.Threshold} input tokens: {List(price.RatesAbove)}</item>");
        }

        writer.WriteLine(
            """
            /// </list>
            /// </remarks>
            /// <param name="usage">What the call used.</param>
            public static decimal? CostOf(global::Mirascope.Gen.Usage? usage) => Rates.CostOf(usage);

            """);
        using (writer.Block("private static readonly global::Mirascope.Gen.ModelRates Rates = new()", "};"))
        {
            WriteRates(writer, known.Prices, 0);
        }
    }

    private static void WriteUnknown(CodeWriter writer, string reason) => writer.WriteLine(
        $"""
        /// <summary>Always null. {reason}</summary>
        /// <param name="usage">What the call used.</param>
        public static decimal? CostOf(global::Mirascope.Gen.Usage? usage) => null;
        """);

    /// <summary>The newest price, with each earlier one inside the one that followed it.</summary>
    private static void WriteRates(CodeWriter writer, IReadOnlyList<CatalogPrice> prices, int index)
    {
        var price = prices[index];
        WriteRates(writer, price.Rates);
        writer.WriteLineIf(price.Threshold.Length > 0, $"Threshold = {price.Threshold}L,");
        if (price.RatesAbove.Count > 0)
        {
            using (writer.Block("AboveThreshold = new()", "},"))
            {
                WriteRates(writer, price.RatesAbove);
            }
        }

        if (price.From.Length > 0)
        {
            // yyyy-MM-dd, as the catalogue writes it.
            writer.WriteLine($"EffectiveFrom = new global::System.DateOnly({Digits(price.From, 0, 4)}, {Digits(price.From, 5, 2)}, {Digits(price.From, 8, 2)}),");
            if (index + 1 < prices.Count)
            {
                using (writer.Block("Earlier = new()", "},"))
                {
                    WriteRates(writer, prices, index + 1);
                }
            }
        }
    }

    private static void WriteRates(CodeWriter writer, IReadOnlyList<CatalogRate> rates)
    {
        foreach (var rate in rates)
        {
            writer.WriteLine($"{rate.Property} = {rate.Value}m,");
        }
    }

    private static string Digits(string date, int start, int length) => date.Substring(start, length).TrimStart('0');

    private static string List(IReadOnlyList<CatalogRate> rates)
    {
        var text = new StringBuilder();
        foreach (var rate in rates)
        {
            text.Append(text.Length > 0 ? ", " : "").Append(rate.Label).Append(' ').Append(rate.Value);
        }

        return text.ToString();
    }
}
