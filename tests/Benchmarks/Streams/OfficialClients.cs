using System.ClientModel;
using System.ClientModel.Primitives;
using Anthropic;
using Anthropic.Models.Messages;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>The providers' own clients and Microsoft.Extensions.AI over them, reading the same streams.</summary>
internal sealed class OfficialClients
{
    private readonly string _dialect;
    private readonly ChatClient _openAI;
    private readonly AnthropicClient _anthropic;
    private readonly IChatClient _extensions;

    /// <summary>Whether there are clients to compare with.</summary>
    public static bool Has(string dialect) => dialect is Provider.OpenAI or Provider.Anthropic;

    public OfficialClients(HttpMessageHandler handler, string dialect)
    {
        _dialect = dialect;
        _openAI = new ChatClient("bench-model", new ApiKeyCredential("key"), new OpenAIClientOptions
        {
            Transport = new HttpClientPipelineTransport(new HttpClient(handler, disposeHandler: false)),
            Endpoint = new Uri("http://127.0.0.1/v1"),
        });
        _anthropic = new AnthropicClient
        {
            HttpClient = new HttpClient(handler, disposeHandler: false),
            ApiKey = "key",
            BaseUrl = "http://127.0.0.1",
        };
        _extensions = dialect == Provider.OpenAI ? _openAI.AsIChatClient() : _anthropic.AsIChatClient("bench-model");
    }

    public Task<int> RunAsync() => _dialect == Provider.OpenAI ? RunOpenAIAsync() : RunAnthropicAsync();

    public async Task<int> RunExtensionsAsync()
    {
        var characters = 0;
        await foreach (var update in _extensions.GetStreamingResponseAsync("Hi").ConfigureAwait(false))
        {
            characters += update.Text.Length;
        }

        return characters;
    }

    private async Task<int> RunOpenAIAsync()
    {
        var characters = 0;
        await foreach (var update in _openAI.CompleteChatStreamingAsync("Hi").ConfigureAwait(false))
        {
            foreach (var part in update.ContentUpdate)
            {
                characters += part.Text?.Length ?? 0;
            }
        }

        return characters;
    }

    private async Task<int> RunAnthropicAsync()
    {
        var characters = 0;
        var call = new MessageCreateParams
        {
            Model = "bench-model",
            MaxTokens = 100,
            Messages = [new UserMessageParam { Content = "Hi" }],
        };
        await foreach (var each in _anthropic.Messages.CreateStreaming(call).ConfigureAwait(false))
        {
            if (each.TryPickContentBlockDelta(out var delta) && delta.Delta.TryPickText(out var text))
            {
                characters += text.Text.Length;
            }
        }

        return characters;
    }
}
