using System.Globalization;
using Mirascope.Gen.Generated;

namespace Mirascope.Gen.Tests.Generated;

/// <summary>Numbers are exact or refused.</summary>
public sealed class ToolArgumentsNumberTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1.0", 1)]
    [InlineData("1.000e3", 1000)]
    [InlineData("120e-1", 12)]
    [InlineData("0.0e99999999999", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("21474836470000000000000000000000000000000000000000e-40", int.MaxValue)]
    public void A_whole_number_is_read_however_it_is_written(string text, int expected) => Assert.Equal(expected, Reading.Of(text, Int32));

    [Theory]
    [InlineData("2147483648", "must be between -2147483648 and 2147483647")]
    [InlineData("-2147483649", "must be between -2147483648 and 2147483647")]
    [InlineData("1e400", "must be between -2147483648 and 2147483647")]
    [InlineData("123456789012345678901234567890123456789", "must be between -2147483648 and 2147483647")]
    [InlineData("1.5", "must be an integer, not a fraction")]
    [InlineData("1e-400", "must be an integer, not a fraction")]
    [InlineData("\"1\"", "must be an integer, not a string")]
    [InlineData("null", "must be an integer, not null")]
    [InlineData("{}", "must be an integer, not an object")]
    public void An_integer_that_does_not_fit_is_refused(string text, string reason) => Assert.Equal("$.value " + reason, Reading.Of(text, Int32));

    [Fact]
    public void The_limits_of_every_integer_type_are_exact()
    {
        Limits<sbyte>();
        Limits<byte>();
        Limits<short>();
        Limits<ushort>();
        Limits<int>();
        Limits<uint>();
        Limits<long>();
        Limits<ulong>();
        Limits<nint>();
        Limits<nuint>();
    }

    [Theory]
    [InlineData("1.5", "1.5")]
    [InlineData("-0.0", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("12345678901234567890123456.78e2", "1234567890123456789012345678")]
    [InlineData("0.10", "0.1")]
    public void A_decimal_is_read_exactly(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Reading.Of(text, (ref ToolArguments a) => a.Decimal()));

    [Theory]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e-29")]
    [InlineData("0.12345678901234567890123456789012345")]
    [InlineData("1e400")]
    public void A_decimal_that_would_be_rounded_is_refused(string text) =>
        Assert.Equal("$.value has more digits than a decimal holds", Reading.Of(text, (ref ToolArguments a) => a.Decimal()));

    [Theory]
    [InlineData("1e308", 1e308)]
    [InlineData("-0.5", -0.5)]
    [InlineData("0.1", 0.1)]
    [InlineData("1e-999", 0.0)]
    public void A_double_is_the_nearest_one(string text, double expected) =>
        Assert.Equal(expected, Reading.Of(text, (ref ToolArguments a) => a.Floating<double>()));

    [Fact]
    public void A_floating_number_beyond_the_range_is_refused()
    {
        Assert.Equal("$.value is beyond the range of the parameter", Reading.Of("1e400", (ref ToolArguments a) => a.Floating<double>()));
        Assert.Equal("$.value is beyond the range of the parameter", Reading.Of("1e39", (ref ToolArguments a) => a.Floating<float>()));
        Assert.Equal("$.value must be a number, not a string", Reading.Of("\"1.5\"", (ref ToolArguments a) => a.Floating<float>()));
    }

    [Fact]
    public void Limits_are_inclusive_or_not_as_asked()
    {
        Assert.Equal(1, Reading.Of("1", (ref ToolArguments a) => a.AtLeast(a.Integer<int>(), 1)));
        Assert.Equal("$.value must be at least 1", Reading.Of("0", (ref ToolArguments a) => a.AtLeast(a.Integer<int>(), 1)));
        Assert.Equal("$.value must be at most 9", Reading.Of("10", (ref ToolArguments a) => a.AtMost(a.Integer<int>(), 9)));
        Assert.Equal("$.value must be greater than 0.5", Reading.Of("0.5", (ref ToolArguments a) => a.Above(a.Decimal(), 0.5m)));
        Assert.Equal("$.value must be less than 0.5", Reading.Of("0.5", (ref ToolArguments a) => a.Below(a.Floating<double>(), 0.5)));
    }

    private static void Limits<T>()
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        var (least, most) = (Int128.CreateChecked(T.MinValue), Int128.CreateChecked(T.MaxValue));
        Assert.Equal(T.MinValue, Read(least));
        Assert.Equal(T.MaxValue, Read(most));
        Assert.IsType<string>(Read(least - 1));
        Assert.IsType<string>(Read(most + 1));

        static object? Read(Int128 number) =>
            Reading.Of(number.ToString(CultureInfo.InvariantCulture), (ref ToolArguments a) => a.Integer<T>());
    }

    private static int Int32(ref ToolArguments arguments) => arguments.Integer<int>();
}
