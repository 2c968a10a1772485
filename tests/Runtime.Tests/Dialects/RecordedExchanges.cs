using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Dialects;

/// <summary>The recorded exchanges of one protocol, whoever answered, and what a plain reading of the rules makes of them.</summary>
/// <param name="protocol">The protocol's folder.</param>
/// <param name="driver">The dialect that speaks it.</param>
internal sealed class RecordedExchanges(string protocol, DialectDriver driver)
{
    /// <summary>Each file with what it holds, in a fixed order.</summary>
    public IEnumerable<(string File, JsonNode Exchange)> All()
    {
        var root = SharedData.Path("recordings", "exchanges");
        return Directory.EnumerateDirectories(root).Select(provider => Path.Combine(provider, protocol)).Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal)
            .Select(file => (file, JsonNode.Parse(File.ReadAllBytes(file))!));
    }

    /// <summary>The answer of an exchange.</summary>
    public DecodedAnswer Decode(JsonNode exchange)
    {
        var body = (string)exchange["response"]!["body"]!;
        return (bool)exchange["streaming"]! ? driver.Stream(Encoding.UTF8.GetBytes(body)) : driver.Whole(body);
    }

    /// <summary>Asserts that every one decodes as expected, in a culture.</summary>
    public void AssertDecode(int atLeast, string culture = "")
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var count = 0;
            var failures = new StringBuilder();
            foreach (var (file, exchange) in All())
            {
                count++;
                var expected = JsonNode.Parse(File.ReadAllBytes(
                    file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
                foreach (var difference in Compare(exchange, expected).OfType<string>())
                {
                    failures.Append('\n').Append(Path.GetFileName(file)).Append(": ").Append(difference);
                }
            }

            Assert.True(count >= atLeast, $"There are only {count} recordings.");
            Assert.True(failures.Length == 0, failures.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private IEnumerable<string?> Compare(JsonNode exchange, JsonNode expected) =>
        (string)expected["outcome"]! == "http_error"
            ? ExpectedAnswer.CompareError(driver.Dialect.ReadError(Encoding.UTF8.GetBytes((string)exchange["response"]!["body"]!)), expected["error"])
            : ExpectedAnswer.Compare(Decode(exchange), expected);
}
