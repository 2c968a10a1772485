using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace Mirascope.Gen.Generated;

/// <summary>How a template's holes become text where an interpolated string alone cannot say it. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PromptText
{
    /// <summary>One item a line, each in the invariant culture; empty for null.</summary>
    public static string List<T>(IEnumerable<T>? items)
    {
        var text = new StringBuilder();
        AppendLines(text, items);
        return text.ToString();
    }

    /// <summary>One item a line, each in the invariant culture.</summary>
    public static string List<T>(ReadOnlySpan<T> items)
    {
        var text = new StringBuilder();
        for (var i = 0; i < items.Length; i++)
        {
            AppendItem(i == 0 ? text : text.Append('\n'), items[i]);
        }

        return text.ToString();
    }

    /// <summary>One item a line, groups parted by a blank line; empty for null.</summary>
    public static string Lists<T>(IEnumerable<IEnumerable<T>?>? groups)
    {
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var group in groups ?? [])
        {
            AppendLines(isFirst ? text : text.Append("\n\n"), group);
            isFirst = false;
        }

        return text.ToString();
    }

    /// <summary>The value in this format and the invariant culture; empty for null.</summary>
    public static string Format<T>(T value, string format) =>
        value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString() ?? "";

    /// <summary>The messages; none for null.</summary>
    public static IEnumerable<Message> OrEmpty(IEnumerable<Message>? messages) => messages ?? [];

    private static void AppendLines<T>(StringBuilder text, IEnumerable<T>? items)
    {
        var isFirst = true;
        foreach (var item in items ?? [])
        {
            AppendItem(isFirst ? text : text.Append('\n'), item);
            isFirst = false;
        }
    }

    private static void AppendItem<T>(StringBuilder text, T item) =>
        text.Append(item is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : item?.ToString());
}
