using System.Text;

namespace Mirascope.Gen.Catalog.Refresh.Constants;

/// <summary>
/// Names of constants from ids: words are what lies between other signs than letters and digits, each with a capital, so that
/// <c>claude-haiku-4-5</c> is <c>ClaudeHaiku45</c>. Ids that would share a name keep their points, <c>gpt-3.5</c> beside <c>gpt-35</c> as
/// <c>Gpt3_5</c>. What a name is depends on the provider's ids alone, and on no order.
/// </summary>
internal static class ConstantNames
{
    /// <summary>The ids that can have a name, with their names, in the order of the ids.</summary>
    /// <exception cref="RefreshException">Two ids cannot be told apart.</exception>
    public static IReadOnlyList<(string Id, string Name)> Of(IEnumerable<string> ids)
    {
        var sorted = ids.Where(id => id.Any(char.IsAsciiLetterOrDigit)).Order(StringComparer.Ordinal).ToList();
        var shared = sorted.GroupBy(id => NameOf(id, isExact: false), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).SelectMany(group => group).ToHashSet();
        var names = sorted.ConvertAll(id => (Id: id, Name: NameOf(id, shared.Contains(id))));
        var twins = names.GroupBy(each => each.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twins is null ? names : throw new RefreshException($"{string.Join(" and ", twins.Select(twin => $"'{twin.Id}'"))} would have the same name, {twins.Key}.");
    }

    private static string NameOf(string id, bool isExact)
    {
        var name = new StringBuilder();
        var isStart = true;
        foreach (var sign in id)
        {
            if (!char.IsAsciiLetterOrDigit(sign))
            {
                isStart = true;
                name.Append(isExact && sign == '.' && name.Length > 0 ? "_" : "");
                continue;
            }

            name.Append(name.Length == 0 && char.IsAsciiDigit(sign) ? "_" : "").Append(isStart ? char.ToUpperInvariant(sign) : sign);
            isStart = false;
        }

        return name.ToString();
    }
}
