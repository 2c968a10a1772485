using System.Globalization;
using System.Text.RegularExpressions;

namespace Mirascope.Gen.Generated;

/// <content>Values that travel as strings of a fixed form, the one that the schema states.</content>
public ref partial struct ToolArguments
{
    private static readonly string[] MomentForms = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK"];
    private static readonly string[] TimeForms = ["HH:mm:ss.FFFFFFF", "HH:mm:ss", "HH:mm"];

    /// <summary>Reads a UUID.</summary>
    public Guid Guid() =>
        System.Guid.TryParseExact(Text(), "D", out var value) ? value : Fail<Guid>("must be a UUID such as 00000000-0000-0000-0000-000000000000");

    /// <summary>Reads a date and time with its offset.</summary>
    public DateTimeOffset Moment()
    {
        var text = Text();
        return OffsetForm().IsMatch(text) && DateTimeOffset.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : Fail<DateTimeOffset>("must be a date and time with an offset such as 2030-01-31T12:00:00Z");
    }

    /// <summary>Reads a date and time: in UTC where an offset is given, else of no stated kind.</summary>
    public DateTime DateTime()
    {
        var text = Text();
        if (Reason is not null || OffsetForm().IsMatch(text))
        {
            return Moment().UtcDateTime;
        }

        return System.DateTime.TryParseExact(text, MomentForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : Fail<DateTime>("must be a date and time such as 2030-01-31T12:00:00Z");
    }

    /// <summary>Reads a date.</summary>
    public DateOnly Date() => DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
        ? value
        : Fail<DateOnly>("must be a date such as 2030-01-31");

    /// <summary>Reads a time of day.</summary>
    public TimeOnly Time() => TimeOnly.TryParseExact(Text(), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
        ? value
        : Fail<TimeOnly>("must be a time of day such as 12:00:00");

    /// <summary>Reads a length of time.</summary>
    public TimeSpan Duration()
    {
        var text = Text();
        return DurationForm().IsMatch(text) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? value
            : Fail<TimeSpan>("must be a duration such as 01:30:00 or 2.01:30:00");
    }

    /// <summary>Reads an absolute URI.</summary>
    public Uri Uri()
    {
        var text = Text();
        if (SchemeForm().IsMatch(text) && System.Uri.TryCreate(text, UriKind.Absolute, out var value))
        {
            return value;
        }

        Fail("must be an absolute URI such as https://example.org/");
        return new Uri("about:blank");
    }

    [GeneratedRegex(@"(Z|[+-][0-9]{2}:[0-9]{2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();

    // Without it a path such as /etc would be a URI on some machines only.
    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex SchemeForm();

    // TimeSpan's own parser takes 6 for six days.
    [GeneratedRegex(@"^-?([0-9]+\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,7})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DurationForm();
}
