using System.Globalization;
using System.Text.Json;

namespace Mirascope.Gen.Tests;

/// <summary>
/// The library's catalogue against a table that many sources were merged into, read here without anything that made the catalogue:
/// each model is in it, and each price is equal, or the difference is argued.
/// </summary>
public class CoverageTests
{
    private static readonly Lazy<IReadOnlyList<JsonElement>> Rows = new(() =>
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("catalog", "models.json")));
        return [.. file.RootElement.GetProperty("models").EnumerateArray().Select(row => row.Clone())];
    });

    [Fact]
    public void Every_model_is_in_the_catalogue() => Assert.Empty(Rows.Value
        .Where(row => ModelCatalog.Default.Find(Text(row, "provider")!, Text(row, "id")!)?.Id != Text(row, "id"))
        .Select(NameOf)
        .Except(Argued.Absent));

    [Fact]
    public void Every_price_is_equal()
    {
        var compared = 0;
        var differences = new List<string>();
        foreach (var row in Rows.Value)
        {
            if (Argued.Absent.Contains(NameOf(row)) || ModelCatalog.Default.Find(Text(row, "provider")!, Text(row, "id")!) is not { } model)
            {
                continue;
            }

            var expected = PriceTable.Of(row);
            var actual = PriceTable.Of(model.Rates);
            compared += expected.Count;
            differences.AddRange(expected.Keys.Union(actual.Keys)
                .Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
                .Select(key => $"{NameOf(row)} {key}: {expected.GetValueOrDefault(key)?.ToString(CultureInfo.InvariantCulture)} and not {actual.GetValueOrDefault(key)?.ToString(CultureInfo.InvariantCulture)}")
                .Where(difference => !Argued.Prices.Any(argued => difference.StartsWith(argued, StringComparison.Ordinal))));
        }

        Assert.Empty(differences);
        Assert.True(compared > 2_500, $"Only {compared} prices are compared.");
    }

    [Fact]
    public void Every_capability_and_every_limit_is_equal()
    {
        (string Member, ModelCapability Capability)[] capabilities =
        [
            ("tools", ModelCapability.Tools), ("parallel_tools", ModelCapability.ParallelTools), ("structured_output_strict", ModelCapability.StrictOutput),
            ("json_mode", ModelCapability.JsonMode), ("vision", ModelCapability.Vision), ("audio_in", ModelCapability.AudioInput),
            ("video_in", ModelCapability.VideoInput), ("pdf", ModelCapability.Documents), ("temperature_supported", ModelCapability.Temperature),
            ("streaming", ModelCapability.Streaming), ("web_search", ModelCapability.WebSearch), ("prompt_caching", ModelCapability.PromptCache),
        ];
        foreach (var row in Rows.Value.Where(row => !Argued.Absent.Contains(NameOf(row))))
        {
            var model = ModelCatalog.Default.Find(Text(row, "provider")!, Text(row, "id")!)!;
            Assert.Equal((NameOf(row), Number(row, "context_window"), Number(row, "max_output")), (NameOf(row), model.ContextWindow, model.MaxOutputTokens));
            Assert.Equal(Text(row, "status"), model.Status.ToString().ToLowerInvariant());
            Assert.Equal(Text(row, "retired"), model.Retires?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            foreach (var (member, capability) in capabilities)
            {
                bool? expected = row.GetProperty("capabilities").GetProperty(member).ValueKind switch
                {
                    JsonValueKind.True => true,
                    JsonValueKind.False => false,
                    _ => null,
                };
                Assert.Equal((NameOf(row), member, expected), (NameOf(row), member, model.Can(capability)));
            }
        }
    }

    [Fact]
    public void Nothing_is_argued_in_vain()
    {
        var names = Rows.Value.Select(NameOf).ToHashSet(StringComparer.Ordinal);

        Assert.All(Argued.Absent, name => Assert.Contains(name, names));
        Assert.All(Argued.Prices, argued => Assert.Contains(argued.Split(' ')[0], names));
    }

    private static string NameOf(JsonElement row) => $"{Text(row, "provider")};{Text(row, "id")}";

    private static string? Text(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long? Number(JsonElement row, string member) =>
        row.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
