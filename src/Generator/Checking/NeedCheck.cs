using System.Globalization;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>What a call asks for and its model is known not to have.</summary>
internal static class NeedCheck
{
    public static void Check(ref Findings findings, ModelUse use, CatalogModel model, KnownModels known)
    {
        string? capable = null;
        for (var i = 0; i < use.Needs.Count; i++)
        {
            var need = use.Needs[i];
            if (!Needs.IsRefused(need, model))
            {
                continue;
            }

            if (need.Kind == NeedKind.Output)
            {
                var most = model.MaxOutput.GetValueOrDefault().ToString(CultureInfo.InvariantCulture);
                findings.Add(
                    Descriptors.OutputLimitExceeded,
                    need.Place,
                    new() { Limit = most },
                    need.Amount.ToString(CultureInfo.InvariantCulture),
                    use.Model,
                    most);
                continue;
            }

            capable ??= string.Join("\n", Suggestions.Capable(known, use, model));
            findings.Add(
                DescriptorOf(need.Kind),
                need.Place,
                new() { Models = capable.Length > 0 ? capable : null, Remove = IsOption(need.Kind) ? need.Name : null },
                use.Model,
                need.Name,
                capable.Length > 0 ? ", such as " + Suggestions.Quote([.. capable.Split('\n')]) : "");
        }
    }

    private static bool IsOption(NeedKind kind) => kind is NeedKind.Tools or NeedKind.ParallelTools or NeedKind.Thinking or NeedKind.Sampling;

    private static DiagnosticDescriptor DescriptorOf(NeedKind kind) => kind switch
    {
        NeedKind.Tools => Descriptors.LacksTools,
        NeedKind.ParallelTools => Descriptors.LacksParallelTools,
        NeedKind.Images => Descriptors.LacksVision,
        NeedKind.Audio => Descriptors.LacksHearing,
        NeedKind.Documents => Descriptors.LacksDocuments,
        NeedKind.Thinking => Descriptors.LacksThinking,
        NeedKind.Sampling => Descriptors.RefusesSampling,
        NeedKind.Streaming => Descriptors.LacksStreaming,
        _ => Descriptors.OutputLimitExceeded,
    };
}
