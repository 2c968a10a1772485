namespace Mirascope.Gen;

/// <summary>Tells dated snapshots of a model (<c>-2026-07-09</c>, <c>-20260709</c>) from other models whose names begin alike.</summary>
internal static class ModelSnapshot
{
    public static bool IsOf(string model, string? id) =>
        id is not null
        && id.StartsWith(model, StringComparison.Ordinal)
        && IsDate(id.AsSpan(model.Length));

    private static bool IsDate(ReadOnlySpan<char> suffix) => suffix.Length switch
    {
        9 => Fits(suffix, "-dddddddd"),
        11 => Fits(suffix, "-dddd-dd-dd"),
        _ => false,
    };

    private static bool Fits(ReadOnlySpan<char> text, string form)
    {
        for (var index = 0; index < form.Length; index++)
        {
            if (form[index] == 'd' ? !char.IsAsciiDigit(text[index]) : text[index] != form[index])
            {
                return false;
            }
        }

        return true;
    }
}
