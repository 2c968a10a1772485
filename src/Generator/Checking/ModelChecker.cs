using System.Threading;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Holds a call to what the catalogue says of its model. What the catalogue does not say is never held against a call.</summary>
internal static class ModelChecker
{
    public static EquatableArray<DiagnosticInfo> Check(ModelUse use, KnownModels known, CheckSettings settings, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var findings = new Findings(use);
        if (known.Find(use.Provider, use.Model) is { } model)
        {
            var isSwitchedOff = LifeCheck.Check(ref findings, use, model, known, settings);
            NeedCheck.Check(ref findings, use, model, known);

            // What a model cost that nobody can call grows no older.
            PriceCheck.Check(ref findings, use, model, known, isSwitchedOff ? settings with { MaxPriceAgeDays = null } : settings);
        }
        else
        {
            UnknownModelCheck.Check(ref findings, use, known);
        }

        return findings.ToEquatableArray();
    }
}
