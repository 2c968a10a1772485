using System;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Compares what is asked with what a model can.</summary>
internal static class Needs
{
    private static readonly int[] Bits = [Bit("tools"), Bit("parallel"), Bit("vision"), Bit("audio"), Bit("pdf"), Bit("thinking"), Bit("temperature"), Bit("stream"), 0];

    /// <summary>Whether the model is known not to have it; what is not known is not refused.</summary>
    public static bool IsRefused(ModelNeed need, CatalogModel model) => need.Kind == NeedKind.Output
        ? need.Amount > model.MaxOutput
        : (model.Cannot & Bits[(int)need.Kind]) != 0;

    /// <summary>Whether the model is known to have all that a call asks for; streaming and sampling are taken for granted.</summary>
    public static bool AreMet(ModelUse use, CatalogModel model)
    {
        foreach (var need in use.Needs)
        {
            if (IsRefused(need, model) || (need.Kind is not (NeedKind.Output or NeedKind.Sampling or NeedKind.Streaming) && (model.Can & Bits[(int)need.Kind]) == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static int Bit(string word) => 1 << CatalogWords.Find(CatalogWords.Capabilities, word.AsSpan());
}
