namespace Mirascope.Gen;

/// <summary>Tells dated snapshots of a model (<c>-2026-07-09</c>, <c>-20260709</c>) from other models whose names begin alike.</summary>
internal static class ModelSnapshot
{
    public static bool IsOf(string model, string? id) =>
        id is not null
        && id.StartsWith(model, StringComparison.Ordinal)
        && IsDate(id.AsSpan(model.Length));

    /// <summary>Whether a platform's id of a model has its vendor's within, as <c>us.vendor.ID-v1:0</c> has <c>ID</c>.</summary>
    public static bool IsWithin(string platformId, string? id) =>
        id is { Length: > 0 } && platformId.IndexOf(id, StringComparison.Ordinal) is > 0 and var at && platformId[at - 1] == '.'
        && (at + id.Length == platformId.Length || platformId[at + id.Length] == '-');

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
