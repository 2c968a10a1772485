using System.ComponentModel.DataAnnotations;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Tools of every kind of parameter and result.</summary>
internal static class Library
{
    /// <summary>Looks a book up by its title.</summary>
    /// <param name="title">The exact title.</param>
    [LlmTool]
    public static async Task<BookInfo> FindBookAsync(string title, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return title == "Dune"
            ? new BookInfo(title, 412, Genre.ScienceFiction, [new Edition(1965, "0-441-17271-7")], new() { ["reader"] = 4.25m })
            : throw new KeyNotFoundException($"No book is named '{title}'.");
    }

    /// <summary>Takes one of everything.</summary>
    [LlmTool]
    public static string Everything(
        string text, char letter, bool truth, sbyte tiny, ushort small, int whole, ulong large, float half, double number, decimal exact,
        Genre genre, Guid id, DateTime moment, DateTimeOffset instant, DateOnly date, TimeOnly time, TimeSpan duration, Uri link,
        string[] texts, IReadOnlyList<int?> numbers, IEnumerable<Genre> genres,
        string? note, int? count, Genre? other, List<string>? more,
        int defaulted = 7, string greeting = "hello", Genre kind = Genre.Fantasy, double? rate = 0.5, params string[] rest) =>
        string.Join("|", text, letter, truth, tiny, small, whole, large, half.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Takes what its attributes allow.</summary>
    [LlmTool(Name = "limited-search")]
    public static int Search(
        [Range(1, 10)] int limit,
        [StringLength(5, MinimumLength = 2), RegularExpression("[a-z]+")] string? word,
        [MaxLength(2)] List<string> tags,
        [Range(0.0, 1.0, MaximumIsExclusive = true)] double share = 0) => limit;

    /// <summary>Takes nothing and gives nothing.</summary>
    [LlmTool]
    public static void Ping() => Pings++;

    /// <summary>Fails.</summary>
    [LlmTool]
    public static ToolOutput<int> Fail(bool output) => throw new InvalidOperationException("failed");

    public static int Pings { get; private set; }
}
