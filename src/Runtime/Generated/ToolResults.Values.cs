using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Mirascope.Gen.Generated;

/// <content>One value of each kind that JSON has no room of its own for.</content>
public static partial class ToolResults
{
    /// <summary>Writes text.</summary>
    public static void Text(Utf8JsonWriter writer, string? value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value);
    }

    /// <summary>Writes a whole number or a decimal.</summary>
    public static void Number<T>(Utf8JsonWriter writer, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(writer);
        Span<char> digits = stackalloc char[64];
        if (!T.IsFinite(value))
        {
            // JSON has no word for these; as strings they are at least not taken for another number.
            writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));
        }
        else if (value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture))
        {
            writer.WriteRawValue(digits[..length]);
        }
        else
        {
            writer.WriteRawValue(value.ToString(null, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Writes true or false.</summary>
    public static void Boolean(Utf8JsonWriter writer, bool value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteBooleanValue(value);
    }

    /// <summary>Writes the name of a constant; a value without one as its number.</summary>
    public static void Name<T>(Utf8JsonWriter writer, T value)
        where T : struct, Enum => Text(writer, value.ToString());

    /// <summary>Writes a character.</summary>
    public static void Character(Utf8JsonWriter writer, char value) => Text(writer, value.ToString());

    /// <summary>Writes bytes as base 64.</summary>
    public static void Bytes(Utf8JsonWriter writer, byte[]? value) => Text(writer, value is null ? null : Convert.ToBase64String(value));

    /// <summary>Writes a UUID.</summary>
    public static void Guid(Utf8JsonWriter writer, Guid value) => Text(writer, value.ToString("D"));

    /// <summary>Writes a date and time with its offset.</summary>
    public static void Moment(Utf8JsonWriter writer, DateTimeOffset value) => Text(writer, Trimmed(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"));

    /// <summary>Writes a date and time.</summary>
    public static void DateTime(Utf8JsonWriter writer, DateTime value) => Text(writer, Trimmed(value, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"));

    /// <summary>Writes a date.</summary>
    public static void Date(Utf8JsonWriter writer, DateOnly value) => Text(writer, Trimmed(value, "yyyy-MM-dd"));

    /// <summary>Writes a time of day.</summary>
    public static void Time(Utf8JsonWriter writer, TimeOnly value) => Text(writer, Trimmed(value, "HH:mm:ss.FFFFFFF"));

    /// <summary>Writes a length of time.</summary>
    public static void Duration(Utf8JsonWriter writer, TimeSpan value) => Text(writer, Trimmed(value, "c"));

    /// <summary>Writes a URI.</summary>
    public static void Uri(Utf8JsonWriter writer, Uri? value) => Text(writer, value?.OriginalString);

    private static string Trimmed<T>(T value, string form)
        where T : IFormattable => value.ToString(form, CultureInfo.InvariantCulture);
}
