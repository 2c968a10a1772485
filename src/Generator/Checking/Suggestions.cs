using System;
using System.Collections.Generic;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Parsing;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Finds models to use instead. Runs only where something is wrong already.</summary>
internal static class Suggestions
{
    private const int Most = 3;

    /// <summary>The models, switched off ones left aside, whose names are nearest to one that is unknown; the best first.</summary>
    public static List<string> Nearest(KnownModels known, string provider, string name)
    {
        var names = new List<string>();
        foreach (var model in known.All)
        {
            if (model.Provider == provider && model.Status is not CatalogStatus.Retired)
            {
                names.Add(model.Id);
                names.AddRange(model.Aliases);
            }
        }

        return NearestName.FindSeveral(name, names, Most);
    }

    /// <summary>The models of the same provider that are known to have all that a call asks for, the likest by name first.</summary>
    public static List<string> Capable(KnownModels known, ModelUse use, CatalogModel instead)
    {
        var capable = new List<(int Common, int Distance, string Name)>();
        foreach (var model in known.All)
        {
            if (model.Provider == instead.Provider && model.Id != instead.Id && model.Status is CatalogStatus.Active && Needs.AreMet(use, model))
            {
                capable.Add((CommonStart(model.Id, instead.Id), NearestName.Distance(model.Id, instead.Id), model.Id));
            }
        }

        capable.Sort(static (one, other) =>
            one.Common != other.Common ? other.Common.CompareTo(one.Common)
            : one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance)
            : string.CompareOrdinal(one.Name, other.Name));
        return capable.GetRange(0, Math.Min(Most, capable.Count)).ConvertAll(static each => each.Name);
    }

    /// <summary>Texts in quotation marks, the last one after "or".</summary>
    public static string Quote(List<string> names)
    {
        var text = "\"" + names[0] + "\"";
        for (var i = 1; i < names.Count; i++)
        {
            text += (i == names.Count - 1 ? " or \"" : ", \"") + names[i] + "\"";
        }

        return text;
    }

    private static int CommonStart(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && one[length] == other[length])
        {
            length++;
        }

        return length;
    }
}
