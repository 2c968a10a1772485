using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Support;

/// <summary>Asks a client for something and sees whether the provider is sent it.</summary>
internal sealed class SupportProbe(ProviderDefinition provider)
{
    private readonly LlmRequest _plain = new() { Provider = provider.FullName, Model = ModelOf(provider), Messages = [Message.User("Hi")] };

    /// <summary>
    /// Whether the feature reaches the wire: the client takes the request, and writes another than without it. Whatever is passed over
    /// is not there.
    /// </summary>
    public async Task<bool> HasAsync(RequestFeature feature)
    {
        var without = await BodyAsync(feature.Beside(_plain));
        foreach (var add in feature.Or.Prepend(feature.Add))
        {
            if (without is not null && await BodyAsync(add(_plain)) is { } body && body != without)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A client that reaches nobody but the handler, whatever its provider wants to know.</summary>
    public static LlmClient CreateClient(ProviderDefinition provider, HttpMessageHandler handler) => new(new LlmClientOptions
    {
        Handler = handler,
        MaxRetries = 0,
        Credentials = { [provider.Name] = "probe-key" },
        BaseAddresses = { [provider.Name] = new Uri("http://127.0.0.1/probe/") },
        Variables = { ["GOOGLE_CLOUD_PROJECT"] = "project", ["GOOGLE_CLOUD_LOCATION"] = "location", ["AWS_REGION"] = "region" },
    });

    // Gemini's words for thinking differ by model, so that one without a known family has none.
    private static string ModelOf(ProviderDefinition provider) => provider.Dialect.Name == "gemini" ? "gemini-2.5-flash" : "m";

    /// <summary>The body the client sends; null where it refuses.</summary>
    private async Task<string?> BodyAsync(LlmRequest request)
    {
        using var handler = new StubHandler(StubHandler.Answer(400));
        using var client = CreateClient(provider, handler);
        try
        {
            await client.CallAsync(request);
        }
        catch (LlmConfigurationException)
        {
            return null;
        }
        catch (LlmApiException)
        {
            // The handler's answer: the request was sent.
        }

        return Assert.Single(handler.Bodies);
    }
}
