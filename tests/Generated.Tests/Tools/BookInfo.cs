namespace Mirascope.Gen.Tests.Tools;

internal sealed record BookInfo(string Title, int Pages, Genre? Genre, IReadOnlyList<Edition> Editions, Dictionary<string, decimal> Ratings)
{
    public Uri? Link { get; init; }

    public bool IsLong => Pages > 400;
}

internal readonly record struct Edition(int Year, string? Isbn);

internal enum Genre
{
    Fantasy,
    ScienceFiction,
}
