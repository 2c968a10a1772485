using System.Text;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the call's cost calculator into its stream: the model's rates as constants, with the prices in its documentation.</summary>
internal static class CostEmitter
{
    /// <summary>Writes <c>CostOf(Usage?)</c>.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="models">The models that are known.</param>
    /// <param name="provider">Who answers.</param>
    /// <param name="model">Its model.</param>
    /// <param name="tier">The tier the call asks for; null for none.</param>
    public static void Write(CodeWriter writer, KnownModels models, string provider, string model, string? tier)
    {
        var known = models.Find(provider, model, out var region);
        if (known is null || known.Periods.Count == 0)
        {
            WriteUnknown(writer, known is null
                ? $"The catalogue has no model <c>{XmlText.Escape(model)}</c> of the provider <c>{XmlText.Escape(provider)}</c>, so nothing else is known."
                : $"The catalogue has no price for <c>{XmlText.Escape(model)}</c>, so nothing else is known.");
            return;
        }

        writer.WriteLine("/// <summary>What the declared model takes for a usage, in USD, or what the provider itself says; null where the usage is null, or something in it has no known price.</summary>");
        writer.WriteLine("/// <remarks>");
        writer.WriteLine($"/// <c>{XmlText.Escape(model)}</c>, USD for a million tokens{(known.AsOf.Length > 0 ? $", as of {known.AsOf}" : "")}:");
        writer.WriteLine("/// <list type=\"bullet\">");
        foreach (var period in known.Periods)
        {
            writer.WriteLine($"/// <item>{(period.From.Length > 0 ? $"from {period.From}: " : "")}{List(period.Standard)}</item>");
            for (var rates = period.Standard; rates.Threshold is { } threshold && rates.Above is { } above; rates = above)
            {
                writer.WriteLine($"/// <item>with {(rates.IsInclusive ? "at least" : "more than")} {threshold} input tokens: {List(above)}</item>");
            }
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
            writer.WriteLine($"Provider = {Literals.Of(provider)},");
            writer.WriteLineIf(tier is not null, $"ServiceTier = {Literals.Of(tier ?? "")},");
            RatesEmitter.Write(writer, known, region);
        }
    }

    private static void WriteUnknown(CodeWriter writer, string reason) => writer.WriteLine(
        $$"""
        /// <summary>What the provider itself says a usage cost, in USD; null where it does not say. {{reason}}</summary>
        /// <param name="usage">What the call used.</param>
        public static decimal? CostOf(global::Mirascope.Gen.Usage? usage) => usage is { ReportedCost: >= 0m } ? usage.ReportedCost : null;
        """);

    private static string List(CatalogRates rates)
    {
        var text = new StringBuilder();
        for (var rate = 0; rate < RateNames.Labels.Length; rate++)
        {
            if (rates[(CatalogRate)rate] is { } value)
            {
                text.Append(text.Length > 0 ? ", " : "").Append(RateNames.Labels[rate]).Append(' ').Append(value);
            }
        }

        return text.ToString();
    }
}
