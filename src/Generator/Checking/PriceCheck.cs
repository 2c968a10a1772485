using System.Globalization;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Whether a call's cost can be told, and relied on.</summary>
internal static class PriceCheck
{
    public static void Check(ref Findings findings, ModelUse use, CatalogModel model, KnownModels known, CheckSettings settings)
    {
        if (model.Periods.Count == 0)
        {
            findings.AddToModel(Descriptors.PriceUnknown, null, use.Model);
        }
        else if (settings.MaxPriceAgeDays is { } most && model.AsOf.Length > 0)
        {
            var day = settings.Day.Length > 0 ? settings.Day : CatalogDays.LastChecked(known);
            var age = CatalogDays.Between(model.AsOf, day);
            if (age > most)
            {
                findings.AddToModel(Descriptors.PriceOld, null, use.Model, model.AsOf, age.ToString(CultureInfo.InvariantCulture), day, most.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
