using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Transport;

public class RetryVectorTests
{
    private static readonly string[] Cultures = ["", "de-DE", "tr-TR", "fa-IR", "ar-SA", "th-TH"];

    // With a longest wait of 120 s, as the one peer has that honours longer waits than a minute.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    [Fact]
    [Trait("Fault", "H01")]
    public void Retry_after_is_read_as_the_vectors_say_in_every_culture()
    {
        using var file = Load("retry-after.json");
        foreach (var culture in Cultures)
        {
            using var _ = new CultureScope(culture);
            foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
            {
                var headers = test.GetProperty("headers");
                var expected = ExpectedOf(test);
                Assert.True(expected == Outcome(headers, test.GetProperty("now").GetInt64()), $"{test.GetProperty("id")} under '{culture}'");
            }
        }
    }

    [Fact]
    [Trait("Fault", "H03")]
    public void The_longest_pauses_are_the_vectors_and_jitter_takes_any_part_of_them()
    {
        using var file = Load("backoff.json");
        foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            // The rows of System.ClientModel describe a pause without jitter that starts at 0.8 s: another policy.
            if (!test.TryGetProperty("retries_taken", out var taken))
            {
                continue;
            }

            // The vectors' clients take off a quarter at most, which leaves calls that failed together close together.
            foreach (var random in (double[])[0, 0.25, 0.5, 1])
            {
                var longest = test.GetProperty("max_seconds").GetDouble();
                Assert.Equal(longest * random, RetryPolicy.Pause(taken.GetInt32(), random).TotalSeconds, 6);
            }
        }
    }

    [Fact]
    [Trait("Fault", "H04")]
    public void Statuses_are_retried_as_both_providers_own_clients_do_and_one_that_came_too_early_besides()
    {
        using var file = Load("status.json");
        var count = 0;
        foreach (var test in file.RootElement.GetProperty("cases").EnumerateArray())
        {
            if (test.TryGetProperty("status", out var status))
            {
                count++;
                if (status.GetInt32() == 425)
                {
                    // The clients give up here. A server that answers so has not processed the request, so that nothing is done twice.
                    Assert.True(RetryPolicy.Allows(425, null, false));
                    continue;
                }

                var retries = test.GetProperty("retries");
                Assert.Equal(retries.GetProperty("openai-python").GetBoolean(), RetryPolicy.Allows(status.GetInt32(), null, false));
                Assert.Equal(retries.GetProperty("anthropic-python").GetBoolean(), RetryPolicy.Allows(status.GetInt32(), null, false));
            }
        }

        Assert.True(count > 15);
    }

    [Theory]
    [Trait("Fault", "H01")]
    [InlineData(400, "true", true)]
    [InlineData(500, "false", false)]
    [InlineData(429, "sometimes", true)]
    public void The_providers_own_word_wins(int status, string shouldRetry, bool expected) =>
        Assert.Equal(expected, RetryPolicy.Allows(status, shouldRetry, false));

    [Fact]
    [Trait("Fault", "H06")]
    public void A_quota_that_is_used_up_is_not_waited_for() => Assert.False(RetryPolicy.Allows(429, "true", true));

    private static JsonDocument Load(string name) => JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "retry", name)));

    // Where two clients differ we go with the one that has the same longest wait.
    private static string ExpectedOf(JsonElement test)
    {
        if (test.GetProperty("id").GetString() == "own/04")
        {
            // No milliseconds beside seconds: the vector backs off by its own count, we wait as long as the seconds ask.
            return test.GetProperty("headers").GetProperty("retry-after").GetString()!;
        }

        var expected = test.TryGetProperty("expected", out var one) ? one : test.GetProperty("expected_by").GetProperty("openai-python");
        return expected.ValueKind == JsonValueKind.Null ? "fallback" : expected.ToString();
    }

    private static string Outcome(JsonElement headers, long now)
    {
        if (!RetryPolicy.Allows(500, TextOf(headers, "x-should-retry"), false))
        {
            return "no_retry";
        }

        var asked = RetryAfter.Read(TextOf(headers, "retry-after-ms"), TextOf(headers, "retry-after"), null, DateTimeOffset.FromUnixTimeSeconds(now));
        return asked is not { } wait ? "fallback" : wait > Longest ? "no_retry" : wait.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    private static string? TextOf(JsonElement headers, string name) => headers.TryGetProperty(name, out var value) ? value.GetString() : null;
}
