using System;
using System.Globalization;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Reckons with days written <c>yyyy-MM-dd</c>, whose order as texts is that of the calendar.</summary>
internal static class CatalogDays
{
    public static bool IsDay(string text) => CatalogField.IsDay(text.AsSpan());

    public static string Later(string one, string other) => string.CompareOrdinal(one, other) >= 0 ? one : other;

    /// <summary>How many days lie between the two; negative where the second is the earlier one.</summary>
    public static int Between(string from, string to) => (Date(to) - Date(from)).Days;

    /// <summary>The last day on which any line of the catalogue was checked; empty where none says.</summary>
    public static string LastChecked(KnownModels known)
    {
        var last = "";
        foreach (var model in known.All)
        {
            last = Later(last, model.AsOf);
        }

        return last;
    }

    private static DateTime Date(string day) => DateTime.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None);
}
