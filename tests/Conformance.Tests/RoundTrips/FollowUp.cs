using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>A recorded exchange, and what the next request of the same conversation made of its answer.</summary>
/// <param name="Name">The file of the exchange.</param>
/// <param name="Provider">Who answered.</param>
/// <param name="Exchange">The exchange.</param>
/// <param name="Turn">The model's turn as the next request carries it.</param>
/// <param name="After">What was sent after it.</param>
internal sealed record FollowUp(string Name, string Provider, JsonNode Exchange, IReadOnlyList<JsonObject> Turn, IReadOnlyList<JsonObject> After)
{
    /// <summary>
    /// Finds every answer that a later request of its recording goes on from: its conversation begins with the earlier one's, and the
    /// calls it carries were made by this answer and not by another to the same question.
    /// </summary>
    public static IEnumerable<FollowUp> Find(TurnRules rules)
    {
        foreach (var folder in Directory.EnumerateDirectories(SharedData.Path("recordings", "exchanges"))
            .Select(provider => Path.Combine(provider, rules.Protocol)).Where(Directory.Exists).Order(StringComparer.Ordinal))
        {
            var exchanges = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)
                .Select(file => (File: file, Root: JsonNode.Parse(System.IO.File.ReadAllBytes(file))!))
                .Select(exchange => (exchange.File, exchange.Root, Items: rules.Items(exchange.Root["request"]!["body"])))
                .Where(exchange => exchange.Items is { Count: > 0 })
                .GroupBy(exchange => SourceOf(exchange.Root).Cassette, StringComparer.Ordinal);
            foreach (var cassette in exchanges)
            {
                var ordered = cassette.OrderBy(exchange => SourceOf(exchange.Root).Number).ToList();
                for (var first = 0; first < ordered.Count; first++)
                {
                    var (file, root, items) = ordered[first];
                    var next = ordered.Skip(first + 1).Select(later => later.Items!).FirstOrDefault(later => IsBeginning(items!, later) && rules.IsModels(later[items!.Count]));
                    if (next is null || ExpectationOf(file) is not { } expected)
                    {
                        continue;
                    }

                    var turn = next.Skip(items!.Count).TakeWhile(rules.IsModels).ToList();
                    var after = next.Skip(items.Count + turn.Count).TakeWhile(item => !rules.IsModels(item)).ToList();
                    if (!rules.CallIds(turn).All(id => expected["tool_calls"]!.AsArray().Any(call => (string?)call!["id"] == id)))
                    {
                        continue;
                    }

                    yield return new FollowUp(Path.GetFileName(file), rules.ProviderOf(Path.GetFileName(Path.GetDirectoryName(folder)!)), root, turn, after);
                }
            }
        }
    }

    /// <summary>What an exchange holds by its expectation; null where that is no answer but an error.</summary>
    public static JsonNode? ExpectationOf(string file)
    {
        var expected = JsonNode.Parse(File.ReadAllBytes(
            file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
        return (string?)expected["outcome"] == "ok" ? expected : null;
    }

    private static bool IsBeginning(List<JsonObject> items, List<JsonObject> later) =>
        later.Count > items.Count && items.Zip(later).All(pair => JsonNode.DeepEquals(pair.First, pair.Second));

    // "repository path#3@commit": the third exchange of a cassette.
    private static (string Cassette, int Number) SourceOf(JsonNode exchange)
    {
        var source = (string)exchange["source"]!;
        var (mark, end) = (source.IndexOf('#', StringComparison.Ordinal), source.IndexOf('@', StringComparison.Ordinal));
        return mark >= 0 && mark < end && int.TryParse(source.AsSpan(mark + 1, end - mark - 1), out var number) ? (source[..mark], number) : (source, 0);
    }
}
