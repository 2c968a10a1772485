using System.Text;
using System.Text.Json.Nodes;
using Mirascope.Gen.Tests.Conversations;
using Mirascope.Gen.Tests.RoundTrips;

namespace Mirascope.Gen.Tests.Official;

/// <summary>The same recorded answer gives the same text, tool calls and usage through the official client and through ours, streamed and whole.</summary>
public sealed class OfficialAnswerTests
{
    [Theory]
    [InlineData(AllConversations.OpenAIResponses, "openai", "openai-responses", false, 60)]
    [InlineData(AllConversations.OpenAIResponses, "openai", "openai-responses", true, 50)]
    [InlineData(Provider.Ollama, "ollama", "ollama-chat", false, 8)]
    [InlineData(Provider.Ollama, "ollama", "ollama-chat", true, 4)]
    public async Task A_recorded_answer_says_the_same_to_both_clients(string provider, string folder, string protocol, bool streams, int least)
    {
        var (count, wrong) = (0, new StringBuilder());
        foreach (var file in Directory.GetFiles(SharedData.Path("recordings", "exchanges", folder, protocol), "*.json"))
        {
            var exchange = JsonNode.Parse(await File.ReadAllBytesAsync(file))!;
            if ((bool)exchange["streaming"]! != streams || FollowUp.ExpectationOf(file) is not { } expected || expected["tool_calls"]!.AsArray().Any(call => (bool?)call!["arguments_valid"] != true))
            {
                continue;
            }

            count++;
            var own = await OwnAsync(exchange, provider);
            var official = await OfficialAsync(exchange, provider, streams);
            if (own.ToString() != official.ToString())
            {
                wrong.Append($"\n{Path.GetFileName(file)}\n  own      {own}\n  official {official}");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(count >= least, $"There are only {count} answers.");
    }

    private static async Task<OfficialAnswer> OwnAsync(JsonNode exchange, string provider)
    {
        using var handler = new RecordedAnswer(exchange["response"]!);
        using var client = new LlmClient(new LlmClientOptions { Handler = handler, MaxRetries = 0, Credentials = { [provider.Split(':')[0]] = "key" } });
        var request = new LlmRequest { Provider = provider, Model = "m", Messages = [Message.User("q")] };
        if (!(bool)exchange["streaming"]!)
        {
            return OfficialAnswer.Of(await client.CallAsync(request));
        }

        var stream = client.StreamAsync(request);
        await stream.FinishAsync();
        return OfficialAnswer.Of(stream.ConstructCallResponse());
    }

    private static async Task<OfficialAnswer> OfficialAsync(JsonNode exchange, string provider, bool streams)
    {
        using var http = new HttpClient(new RecordedAnswer(exchange["response"]!));
        return provider == Provider.Ollama ? await OfficialAnswers.OfOllamaAsync(http, streams) : await OfficialAnswers.OfResponsesAsync(http, streams);
    }
}
