using System;
using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Finds the name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>The nearest candidate within a third of the name's length, but one slip at least; null where none is near.</summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var distance = Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant());
            if (distance < least)
            {
                (nearest, least) = (candidate, distance);
            }
        }

        return nearest;
    }

    /// <summary>Up to so many candidates within the same distance, the nearest first and equally near ones by their letters.</summary>
    public static List<string> FindSeveral(string name, IEnumerable<string> candidates, int most)
    {
        var lower = name.ToLowerInvariant();
        var near = new List<(int Distance, string Name)>();
        foreach (var candidate in candidates)
        {
            // A name that differs by more letters than the distance allows needs no table.
            if (Math.Abs(candidate.Length - name.Length) <= Math.Max(1, name.Length / 3)
                && Distance(lower, candidate.ToLowerInvariant()) is var distance && distance <= Math.Max(1, name.Length / 3))
            {
                near.Add((distance, candidate));
            }
        }

        near.Sort(static (one, other) => one.Distance != other.Distance ? one.Distance.CompareTo(other.Distance) : string.CompareOrdinal(one.Name, other.Name));
        return near.GetRange(0, Math.Min(most, near.Count)).ConvertAll(static each => each.Name);
    }

    /// <summary>The number of slips between two names.</summary>
    // Insertions, deletions, replacements and swaps of neighbours, each one slip.
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i, 0] = i;
        }

        for (var j = 0; j <= right.Length; j++)
        {
            rows[0, j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[left.Length, right.Length];
    }
}
