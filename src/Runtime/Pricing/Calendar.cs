namespace Mirascope.Gen;

/// <summary>Prices change by the day; days are those of UTC.</summary>
internal static class Calendar
{
    public static DateOnly Today => DayOf(TimeProvider.System.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
