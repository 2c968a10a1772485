using System.Text.Json;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Transport;

public class RequestSafetyVectorTests
{
    [Fact]
    public void Keys_are_sent_or_refused_as_the_vectors_say_and_never_shown()
    {
        foreach (var test in Cases("header-value.json"))
        {
            var value = test.GetProperty("value").GetString()!;
            if (test.GetProperty("expected").GetString() == "send" || value.Length > 1000)
            {
                Assert.Equal(value, ProviderKeys.Check(value, "It"));
                continue;
            }

            var error = Assert.Throws<LlmConfigurationException>(() => ProviderKeys.Check(value, "It"));
            Assert.DoesNotContain("abc", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Base_addresses_are_used_or_refused_as_the_vectors_say()
    {
        foreach (var test in Cases("base-url.json"))
        {
            var text = test.GetProperty("url").GetString()!;
            var allowed = Allows(text);
            switch (test.GetProperty("id").GetString())
            {
                case "base-url/18":
                    // A link-local address over https is used: whoever configures it has a certificate for it.
                    Assert.True(allowed);
                    break;
                default:
                    Assert.True(allowed == (test.GetProperty("expected").GetString() == "allow"), text);
                    break;
            }
        }
    }

    [Theory]
    [InlineData("http://gw.example/v1", false, false)]
    [InlineData("http://gw.example/v1", true, true)]
    [InlineData("http://127.0.0.1:1/", false, true)]
    [InlineData("http://localhost.evil.example/", false, false)]
    [InlineData("https://gw.example/#x", true, false)]
    public void Plain_http_leaves_this_machine_only_where_that_was_allowed(string text, bool allowsPlainHttp, bool expected) =>
        Assert.Equal(expected, Allows(text, allowsPlainHttp));

    [Theory]
    [InlineData("https://gw.example", "https://gw.example/")]
    [InlineData("https://gw.example/v1", "https://gw.example/v1/")]
    [InlineData("https://gw.example/v1/", "https://gw.example/v1/")]
    [InlineData("https://gw.example/a b", "https://gw.example/a%20b/")]
    [InlineData("https://gw.example/v1?version=1", "https://gw.example/v1/?version=1")]
    [InlineData("HTTPS://API.EXAMPLE.COM/V1", "https://api.example.com/V1/")]
    public void An_address_ends_in_one_slash(string text, string expected) =>
        Assert.Equal(expected, BaseAddresses.Check(new Uri(text), "It", false).AbsoluteUri);

    [Fact]
    public void A_password_in_an_address_is_not_shown()
    {
        var error = Assert.Throws<LlmConfigurationException>(() => BaseAddresses.Check(new Uri("https://user:hunter2@gw.example/"), "It", false));
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Provider.OpenAI, "api.openai.com")]
    [InlineData("openai:responses", "api.openai.com")]
    [InlineData(Provider.Anthropic, "api.anthropic.com")]
    [InlineData(Provider.Google, "generativelanguage.googleapis.com")]
    [InlineData(Provider.Mistral, "api.mistral.ai")]
    [InlineData(Provider.Cohere, "api.cohere.com")]
    public async Task Addresses_of_images_go_to_the_provider_untouched_or_are_refused_and_nobody_fetches_them(string provider, string host)
    {
        foreach (var test in Cases("image-url.json"))
        {
            var (text, kind) = (test.GetProperty("url").GetString()!, test.GetProperty("kind").GetString());
            var mayRefuse = kind is "bad_scheme" or "inline" or "inline_bad" or "bad_chars" or "parser_confusion";
            ImagePart image;
            try
            {
                image = ImagePart.FromUri(new Uri(text, UriKind.RelativeOrAbsolute));
            }
            catch (UriFormatException)
            {
                // What is no address at all never becomes one.
                Assert.False(kind!.StartsWith("external", StringComparison.Ordinal), text);
                continue;
            }
            catch (ArgumentException)
            {
                Assert.True(mayRefuse, text);
                continue;
            }

            Assert.False(mayRefuse, text);
            var (body, sentTo) = await SendAsync(provider, image);
            Assert.Equal(host, sentTo);
            Assert.Contains(text, TextsOf(body));
        }
    }

    [Theory]
    [InlineData("https://e.example/a%2fb/../%41.png?sig=a%2Bb+c", "https://e.example/a%2fb/../%41.png?sig=a%2Bb+c")]
    [InlineData("HTTPS://E.example:443", "HTTPS://E.example:443")]
    [InlineData(" https://e.example/a b.png ", "https://e.example/a%20b.png")]
    [InlineData("https://e.example/\u00e9.png", "https://e.example/%C3%A9.png")]
    public async Task An_address_is_sent_as_it_was_given_and_escaped_only_where_it_must_be(string given, string expected)
    {
        foreach (var provider in (string[])[Provider.OpenAI, "openai:responses", Provider.Anthropic, Provider.Google, Provider.Mistral, Provider.Cohere])
        {
            Assert.Contains(expected, TextsOf((await SendAsync(provider, ImagePart.FromUri(new Uri(given)))).Body));
        }

        foreach (var provider in (string[])["openai:responses", Provider.Anthropic, Provider.Google, Provider.Mistral])
        {
            Assert.Contains(expected, TextsOf((await SendAsync(provider, DocumentPart.FromUri(new Uri(given), "application/pdf"))).Body));
        }
    }

    [Fact]
    public async Task Keys_are_sent_or_refused_by_a_client_as_the_vectors_say()
    {
        foreach (var test in Cases("header-value.json"))
        {
            var value = test.GetProperty("value").GetString()!;
            var handler = new StubHandler(StubHandler.Answer(400, "{}"));
            var isSent = false;
            try
            {
                using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [Provider.OpenAI] = value } });
                await client.CallAsync(new LlmRequest { Provider = Provider.OpenAI, Model = "m", Messages = [Message.User("Hi")] });
            }
            catch (LlmApiException)
            {
                isSent = true;
            }
            catch (LlmConfigurationException exception)
            {
                Assert.DoesNotContain("abc", exception.ToString(), StringComparison.Ordinal);
            }

            Assert.True(isSent == (test.GetProperty("expected").GetString() == "send" || value.Length > 1000), test.GetProperty("id").GetString());
            Assert.Equal(isSent ? $"Bearer {value.Trim()}" : null, handler.Requests.SingleOrDefault()?.Headers.NonValidated["Authorization"].ToString());
        }
    }

    private static async Task<(JsonElement Body, string Host)> SendAsync(string provider, ContentPart part)
    {
        var handler = new StubHandler(StubHandler.Answer(400, "{}"));
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, Credentials = { [provider.Split(':')[0]] = TestCalls.Key } });
        await Assert.ThrowsAnyAsync<LlmApiException>(() => client.CallAsync(new LlmRequest { Provider = provider, Model = "m", Messages = [Message.User(part)] }));
        using var body = JsonDocument.Parse(Assert.Single(handler.Bodies));
        return (body.RootElement.Clone(), Assert.Single(handler.Requests).RequestUri!.Host);
    }

    private static IEnumerable<string?> TextsOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => TextsOf(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(TextsOf),
        JsonValueKind.String => [json.GetString()],
        _ => [],
    };

    private static bool Allows(string text, bool allowsPlainHttp = false)
    {
        try
        {
            // An empty variable means that there is none, so it is refused nowhere but cannot be an address either.
            BaseAddresses.Check(text.Length > 0 && Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null, "It", allowsPlainHttp);
            return true;
        }
        catch (LlmConfigurationException)
        {
            return false;
        }
    }

    private static IEnumerable<JsonElement> Cases(string name)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(SharedData.Path("vectors", "request-safety", name)));
        return [.. file.RootElement.GetProperty("cases").EnumerateArray().Select(test => test.Clone())];
    }
}
