namespace Mirascope.Gen.Tests;

/// <summary>A door that must never open.</summary>
/// <param name="Sentence">The rule, as it is told to whoever breaks it.</param>
/// <param name="IsOpen">Whether something that a file sees breaks it.</param>
internal sealed record Door(string Sentence, Func<Sight, bool> IsOpen)
{
    /// <summary>Where the files open this door.</summary>
    public IReadOnlyList<string> OpenedIn(IEnumerable<Sight> sights) =>
        [.. sights.Where(IsOpen).Select(sight => $"{sight.Place} sees {sight.Symbol.ToDisplayString()}").Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether a room is this one or lies within it.</summary>
    public static bool IsIn(string? room, params ReadOnlySpan<string> rooms)
    {
        foreach (var name in rooms)
        {
            if (room is not null && (room == name || room.StartsWith(name + "/", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one sub-room of this room sees another: siblings, not the room they share.</summary>
    public static bool IsSibling(Sight sight, string room) =>
        SubRoom(sight.From, room) is { } from && SubRoom(sight.To, room) is { } to && from != to;

    private static string? SubRoom(string? path, string room) =>
        path is not null && path.StartsWith(room + "/", StringComparison.Ordinal) ? path[(room.Length + 1)..].Split('/')[0] : null;
}
