using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Models.Messages;
using BenchmarkDotNet.Attributes;
using OpenAI;
using OpenAI.Chat;

namespace Mirascope.Gen.Benchmarks.Requests;

/// <summary>A whole call with a conversation of 20 turns and a short answer, so that writing the request is most of it.</summary>
[MemoryDiagnoser]
public class RequestBuilding
{
    private const int Turns = 20;
    private static readonly string Text = string.Concat(Enumerable.Repeat("A sentence about libraries, \"quoted\" and with ümlauts. ", 8));

    private LlmClient _ours = null!;
    private LlmRequest _request = null!;
    private ChatClient _openAI = null!;
    private AnthropicClient _anthropic = null!;

    [Params(Provider.OpenAI, Provider.Anthropic)]
    public string Dialect { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var handler = new CapturingHandler(Dialect);
        _ours = new LlmClient(new LlmClientOptions
        {
            Handler = handler,
            Credentials = { [Dialect] = "key" },
            BaseAddresses = { [Dialect] = new Uri("http://127.0.0.1/") },
        });
        _request = new LlmRequest
        {
            Provider = Dialect,
            Model = "bench-model",
            Messages = [.. Enumerable.Range(0, Turns).Select(i => i % 2 == 0 ? Mirascope.Gen.Message.User(Text) : Mirascope.Gen.Message.Assistant(Text))],
        };
        var http = new HttpClient(handler);
        _openAI = new ChatClient("bench-model", new ApiKeyCredential("key"), new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(http),
            Endpoint = new Uri("http://127.0.0.1/v1"),
        });
        _anthropic = new AnthropicClient { HttpClient = http, ApiKey = "key", BaseUrl = "http://127.0.0.1" };
    }

    [Benchmark(Baseline = true)]
    public async Task<int> MirascopeGen() => (await _ours.CallAsync(_request).ConfigureAwait(false)).Content.Length;

    [Benchmark]
    public Task<int> OfficialClient() => Dialect == Provider.OpenAI ? CallOpenAIAsync() : CallAnthropicAsync();

    private async Task<int> CallOpenAIAsync()
    {
        var messages = new List<ChatMessage>(Turns);
        for (var i = 0; i < Turns; i++)
        {
            messages.Add(i % 2 == 0 ? new UserChatMessage(Text) : new AssistantChatMessage(Text));
        }

        ChatCompletion answer = await _openAI.CompleteChatAsync(messages).ConfigureAwait(false);
        return answer.Content[0].Text.Length;
    }

    private async Task<int> CallAnthropicAsync()
    {
        var messages = new List<MessageParam>(Turns);
        for (var i = 0; i < Turns; i++)
        {
            messages.Add(i % 2 == 0 ? new UserMessageParam { Content = Text } : new AssistantMessageParam { Content = Text });
        }

        var answer = await _anthropic.Messages.Create(new MessageCreateParams { Model = "bench-model", MaxTokens = 100, Messages = messages }).ConfigureAwait(false);
        return answer.Content.Count;
    }
}
