using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Transport;

public class RetryAfterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7200", 7200.0)]
    [InlineData("0.25", 0.25)]
    [InlineData("1e309", null)]
    [InlineData("-1", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("abc", null)]
    [InlineData("", null)]
    [InlineData("1,5", null)]
    [InlineData("Mon, 23 Nov 2026 11:59:00 GMT", null)]
    [InlineData("Mon, 23 Nov 2026 12:00:30 GMT", 30.0)]
    [InlineData("Monday, 23-Nov-26 12:00:30 GMT", 30.0)]
    [InlineData("Mon Nov 23 12:00:30 2026", 30.0)]
    public void Only_what_is_a_positive_wait_counts(string header, double? seconds) =>
        Assert.Equal(seconds, RetryAfter.Read(null, header, null, Now)?.TotalSeconds);

    [Fact]
    public void More_digits_than_any_wait_are_a_very_long_wait() =>
        Assert.True(RetryAfter.Read(null, new string('9', 400), null, Now) > TimeSpan.FromDays(365));

    [Fact]
    public void A_date_is_counted_from_the_servers_own_clock() => Assert.Equal(
        TimeSpan.FromSeconds(20),
        RetryAfter.Read(null, "Fri, 29 Sep 2023 16:26:57 GMT", "Fri, 29 Sep 2023 16:26:37 GMT", Now));
}
