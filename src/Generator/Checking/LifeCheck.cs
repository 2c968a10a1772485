using System;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Where a model stands in its life: switched off, about to be, no longer recommended, or another one tomorrow.</summary>
internal static class LifeCheck
{
    private const int SoonDays = 90;

    /// <summary>Says what there is to say; whether the model is switched off.</summary>
    public static bool Check(ref Findings findings, ModelUse use, CatalogModel model, KnownModels known, CheckSettings settings)
    {
        if (DescriptorOf(model, CatalogDays.Later(model.AsOf, settings.Day)) is { } descriptor)
        {
            var isFixable = model.Replacement.Length > 0 && known.Find(model.Provider, model.Replacement) is { Status: not CatalogStatus.Retired };
            findings.AddToModel(
                descriptor,
                isFixable ? new() { Models = model.Replacement } : null,
                use.Model,
                model.Retires.Length == 0 ? "" : (descriptor == Descriptors.DeprecatedModel ? ", and will be switched off on " : " on ") + model.Retires,
                Advice(model));
            return descriptor == Descriptors.RetiredModel;
        }

        if (model.Moving.Contains(use.Model))
        {
            findings.AddToModel(Descriptors.MovingModel, FixedName(model) is { } name ? new() { Models = name } : null, use.Model);
        }

        return false;
    }

    private static DiagnosticDescriptor? DescriptorOf(CatalogModel model, string day)
    {
        if (model.Status is CatalogStatus.Retired)
        {
            return Descriptors.RetiredModel;
        }

        if (model.Retires.Length > 0 && day.Length > 0)
        {
            var days = CatalogDays.Between(day, model.Retires);
            return days <= 0 ? Descriptors.RetiredModel : days <= SoonDays ? Descriptors.RetiringModel : Descriptors.DeprecatedModel;
        }

        return model.Status is CatalogStatus.Deprecated ? Descriptors.DeprecatedModel : null;
    }

    private static string Advice(CatalogModel model) =>
        model.Replacement.Length == 0 ? "choose another model"
        : model.IsReplacementStated ? "its vendor names \"" + model.Replacement + "\" in its place"
        : "\"" + model.Replacement + "\" is the model of its family today";

    /// <summary>A name of the same model that stays: the newest of the dated ones; null where none is known.</summary>
    private static string? FixedName(CatalogModel model)
    {
        string? name = model.Moving.Contains(model.Id) ? null : model.Id;
        foreach (var alias in model.Aliases)
        {
            if (!model.Moving.Contains(alias) && (name is null || (name != model.Id && string.Compare(alias, name, StringComparison.Ordinal) > 0)))
            {
                name = alias;
            }
        }

        return name;
    }
}
