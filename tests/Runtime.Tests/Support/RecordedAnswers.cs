using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Support;

/// <summary>The recorded answers of the providers built in, each served to a client.</summary>
internal static class RecordedAnswers
{
    /// <summary>What the answers of each provider and dialect carried, over all recordings of it.</summary>
    public static async Task<SortedDictionary<string, HashSet<string>>> SeeAsync()
    {
        var seen = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var root = SharedData.Path("recordings", "exchanges");
        foreach (var file in Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var exchange = JsonNode.Parse(await File.ReadAllBytesAsync(file))!;
            var (name, protocol) = ((string)exchange["provider"]!, (string)exchange["protocol"]!);
            var provider = ProviderRegistry.BuiltIn.All.FirstOrDefault(
                known => (known.Name == name || known.Aliases.Contains(name, StringComparer.Ordinal)) && known.Dialect.Name == protocol);
            if (provider is not null && await AnswerAsync(provider, exchange) is { } answer)
            {
                if (!seen.TryGetValue(provider.FullName, out var features))
                {
                    seen[provider.FullName] = features = [];
                }

                features.UnionWith(AnswerFeatures.Of(answer, (bool)exchange["streaming"]!));
            }
        }

        return seen;
    }

    /// <summary>The answer; null where it was an error.</summary>
    private static async Task<CallResponse?> AnswerAsync(ProviderDefinition provider, JsonNode exchange)
    {
        var response = exchange["response"]!;
        var body = response["body_base64"] is { } binary ? Convert.FromBase64String((string)binary!) : Encoding.UTF8.GetBytes((string?)response["body"] ?? "");
        var type = response["headers"]?.AsObject().FirstOrDefault(header => header.Key.Equals("content-type", StringComparison.OrdinalIgnoreCase)).Value?.ToString();
        using var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Make((int)response["status"]!, body, type)));
        using var client = SupportProbe.CreateClient(provider, handler);
        var request = new LlmRequest { Provider = provider.FullName, Model = (string?)exchange["model"] ?? "m", Messages = [Message.User("Hi")] };
        try
        {
            if (!(bool)exchange["streaming"]!)
            {
                return await client.CallAsync(request);
            }

            var stream = client.StreamAsync(request);
            await stream.FinishAsync();
            return stream.ConstructCallResponse();
        }
        catch (LlmException)
        {
            return null;
        }
    }
}
