using System.Diagnostics;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Tests.Framing;

/// <summary>What hostile or merely large streams may cost.</summary>
public sealed class SseCostTests
{
    [Fact]
    [Trait("Fault", "S09")]
    public void A_line_in_small_pieces_is_read_in_linear_time() =>
        AssertLinear(() => ReadLine(256 * 1024, 64), () => ReadLine(8 * 256 * 1024, 64));

    [Fact]
    [Trait("Fault", "S09")]
    public void Many_data_lines_are_joined_in_linear_time() =>
        AssertLinear(() => ReadDataLines(10_000), () => ReadDataLines(80_000));

    [Fact]
    [Trait("Fault", "S09")]
    public void A_line_of_16_MiB_is_read_whole() => Assert.Equal(16 * 1024 * 1024, ReadLine(16 * 1024 * 1024, 64 * 1024));

    [Fact]
    [Trait("Fault", "S09")]
    public void A_line_beyond_the_limit_is_an_error_that_names_it()
    {
        var exception = Assert.Throws<InvalidDataException>(() => ReadLine(33 * 1024 * 1024, 64 * 1024));
        Assert.Contains("33554432 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "S09")]
    [InlineData(": a comment without an end ")]
    [InlineData("x-unknown: a field without an end ")]
    public void An_endless_line_that_means_nothing_is_read_in_constant_memory(string start)
    {
        using var reader = new SseReader();
        Feed(reader, System.Text.Encoding.UTF8.GetBytes(start));
        var piece = new byte[16 * 1024];
        piece.AsSpan().Fill((byte)'x');
        for (var index = 0; index < 16 * 1024; index++)
        {
            Feed(reader, piece);
        }

        Assert.True(reader.GetMemory().Length <= 64 * 1024);
        Feed(reader, "\n"u8);
        reader.GetMemory(16);
        "data: on\n\n"u8.CopyTo(reader.GetMemory(16).Span);
        reader.Advance(10);
        Assert.True(reader.TryRead(out var frame));
        Assert.True(frame.Data.SequenceEqual("on"u8));
    }

    [Theory]
    [Trait("Fault", "S03")]
    [Trait("Fault", "S10")]
    [InlineData(": comment\n")]
    [InlineData("event: again\n")]
    [InlineData("id: again\nretry: 5\n")]
    [InlineData("\n")]
    public void A_million_lines_without_data_are_read_in_constant_memory(string line)
    {
        using var reader = new SseReader();
        Feed(reader, "data: before"u8);
        Feed(reader, line == "\n" ? "\n\n"u8 : "\n"u8);
        var bytes = System.Text.Encoding.UTF8.GetBytes(line);
        for (var index = 0; index < 1_000_000; index++)
        {
            Feed(reader, bytes);
        }

        Assert.True(reader.GetMemory().Length <= 64 * 1024);
    }

    private static int ReadLine(int length, int piece)
    {
        using var reader = new SseReader();
        Feed(reader, "data: "u8);
        var bytes = new byte[piece];
        bytes.AsSpan().Fill((byte)'x');
        for (var sent = 0; sent < length; sent += piece)
        {
            Feed(reader, bytes);
        }

        "\n\n"u8.CopyTo(reader.GetMemory(2).Span);
        reader.Advance(2);
        Assert.True(reader.TryRead(out var frame));
        return frame.DataLength;
    }

    private static int ReadDataLines(int count)
    {
        using var reader = new SseReader();
        for (var index = 0; index < count; index++)
        {
            Feed(reader, "data: line\n"u8);
        }

        "\n"u8.CopyTo(reader.GetMemory(1).Span);
        reader.Advance(1);
        Assert.True(reader.TryRead(out var frame));
        return frame.DataLength;
    }

    private static void Feed(SseReader reader, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(reader.GetMemory(bytes.Length).Span);
        reader.Advance(bytes.Length);
        while (reader.TryRead(out _))
        {
        }
    }

    /// <summary>
    /// Much is eight times little. Linear work takes as long as little eight times over, quadratic eight times that. Both take the
    /// same time then, so that a busy machine slows them alike; and quadratic work never looks good, however often it is tried.
    /// </summary>
    private static void AssertLinear(Action little, Action much)
    {
        var seen = new List<string>();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            var (eightTimes, once) = (Fastest(() => Repeat(little)), Fastest(much));
            if (once < eightTimes * 3)
            {
                return;
            }

            seen.Add($"{eightTimes} and {once}");
        }

        Assert.Fail(string.Join('\n', seen));
    }

    private static void Repeat(Action action)
    {
        for (var turn = 0; turn < 8; turn++)
        {
            action();
        }
    }

    private static TimeSpan Fastest(Action action)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 5; run++)
        {
            var clock = Stopwatch.StartNew();
            action();
            fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
        }

        return fastest;
    }
}
