using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>
/// What a provider sends, event by event, and a client that anybody could have made. The answers say <c>Hello wörld😀</c>, call one
/// tool and report their usage.
/// </summary>
internal sealed record ProviderWire
{
    public const string Text = "Hello wörld😀";

    /// <summary>The key of every call; nothing but its header may show it.</summary>
    public const string Key = "canary-40c7b1d29e6f5a83";

    public required string Provider { get; init; }

    public required string Model { get; init; }

    /// <summary>The events of a whole stream, each with the blank line that ends it.</summary>
    public required string[] Events { get; init; }

    /// <summary>What the answer says once so many events have come.</summary>
    public required string[] TextAfter { get; init; }

    /// <summary>How many events it takes until the model has said why it stopped and the usage is final.</summary>
    public required int EventsUntilBilled { get; init; }

    /// <summary>Why the model stopped.</summary>
    public FinishReason Reason { get; init; } = FinishReason.ToolCalls;

    /// <summary>The same answer in one document.</summary>
    public required string Whole { get; init; }

    /// <summary>An error's body.</summary>
    public required string Error { get; init; }

    /// <summary>The same error as an event.</summary>
    public required string ErrorEvent { get; init; }

    /// <summary>What the event is to a caller; without a status an error of no known kind is just the provider's.</summary>
    public Type EventError { get; init; } = typeof(LlmServerException);

    /// <summary>An event of the provider's own that says nothing.</summary>
    public required string Ping { get; init; }

    /// <summary>A text delta that says <c>x</c>, after the first two events.</summary>
    public required string Delta { get; init; }

    /// <summary>The events up to the first text, which is <c>Hello </c>.</summary>
    public string Beginning => string.Concat(Events[..Array.IndexOf(TextAfter, "Hello ")]);

    public string Stream => string.Concat(Events);

    public LlmRequest Request => new()
    {
        Provider = Provider,
        Model = Model,
        Messages = [Message.User("Hi")],
        Tools = [new ToolDefinition("find", "Finds.", """{"type":"object","properties":{}}"""u8.ToArray())],
    };

    public static ProviderWire Of(string provider) => provider switch
    {
        Gen.Provider.OpenAI => OpenAIWire.Value,
        Gen.Provider.Ollama => OllamaWire.Value,
        _ => AnthropicWire.Value,
    };

    public LlmClient Client(HttpMessageHandler handler, Action<LlmClientOptions>? configure = null) =>
        Client(new LlmClientOptions { Handler = handler, BaseAddresses = { [Provider] = new Uri("https://provider.example/v1/") } }, configure);

    public LlmClient Client(ScriptServer server, Action<LlmClientOptions>? configure = null) =>
        Client(new LlmClientOptions { BaseAddresses = { [Provider] = server.Address } }, configure);

    private LlmClient Client(LlmClientOptions options, Action<LlmClientOptions>? configure)
    {
        options.Credentials[Provider] = Key;
        options.MaxRetries = 0;
        configure?.Invoke(options);
        return new LlmClient(options);
    }
}
