using System.Globalization;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Where the program runs changes neither what is sent nor what it costs.</summary>
public class CultureTests
{
    [Theory]
    [Trait("Fault", "B05")]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task Every_culture_sends_the_same_bytes_and_pays_the_same(string provider)
    {
        var expected = await RunAsync(provider, "");
        Assert.Contains("0.25", expected, StringComparison.Ordinal);
        foreach (var culture in (string[])["de-DE", "tr-TR", "fa-IR", "fi-FI", "ar-SA", "th-TH", "fr-FR", "sv-SE"])
        {
            Assert.Equal(expected, await RunAsync(provider, culture));
        }
    }

    private static async Task<string> RunAsync(string provider, string culture)
    {
        using var scope = new CultureScope(culture);
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock { SkipsDelays = true };
        var handler = new StubHandler(
            StubHandler.Answer(429, wire.Error, "application/json", "retry-after: 1.5"),
            StubHandler.Answer(200, wire.Stream, "text/event-stream"),
            StubHandler.Answer(200, wire.Whole),
            StubHandler.Answer(400, wire.Error, "application/json", "retry-after: 2.5"));
        using var client = wire.Client(handler, options => (options.TimeProvider, options.MaxRetries, options.UnsupportedOptions) = (clock, 1, UnsupportedOptions.Omit));
        var request = wire.Request with
        {
            Messages = [Message.User($"It is {1234.5} on {new DateOnly(2026, 1, 31)}, IiİıŞ."), Message.Assistant("So it is."), Message.User("And -1?")],
            Options = new LlmOptions { Temperature = 0.25, TopP = 0.875, FrequencyPenalty = -1.5, PresencePenalty = 1e-7, Seed = -1234567890123, TopK = 40, MaxTokens = 1234567, Stop = ["İ", "i"] },
        };
        var stream = client.StreamAsync(request);
        await stream.FinishAsync();
        var response = await client.CallAsync(request);
        var error = await Failure.OfAsync<LlmBadRequestException>(() => client.CallAsync(request));

        Assert.NotNull(stream.Cost);
        Assert.Equal(stream.Cost, response.Cost);
        return string.Join(
            '\n',
            [
                .. handler.Requests.Select(sent => $"{sent.RequestUri} {string.Join(' ', sent.Headers.NonValidated.Select(header => $"{header.Key}={header.Value}"))}"),
                .. handler.Bodies,
                stream.Cost.Value.ToString(CultureInfo.InvariantCulture),
                .. stream.CostDetail.Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Kind} {item.Quantity} {item.Rate} {item.Amount}")),
                error.Message,
                string.Join(' ', clock.Delays.Select(delay => delay.Ticks.ToString(CultureInfo.InvariantCulture))),
            ]);
    }
}
