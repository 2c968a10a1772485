namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>This library, reading the same streams through its public door.</summary>
internal sealed class OurClient
{
    private readonly LlmClient _client;
    private readonly LlmRequest _request;

    public OurClient(HttpMessageHandler handler, string dialect)
    {
        _client = new LlmClient(new LlmClientOptions
        {
            Handler = handler,
            Credentials = { [dialect.Split(':')[0]] = "key" },
            BaseAddresses = { [dialect.Split(':')[0]] = new Uri("http://127.0.0.1/") },
        });
        _request = new LlmRequest { Provider = dialect, Model = "bench-model", Messages = [Message.User("Hi")] };
    }

    public async Task<int> RunAsync()
    {
        var characters = 0;
        await foreach (var (chunk, _) in _client.StreamAsync(_request).ConfigureAwait(false))
        {
            characters += chunk.Content.Length;
        }

        return characters;
    }
}
