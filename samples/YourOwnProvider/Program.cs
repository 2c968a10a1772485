using Mirascope.Gen;
using Mirascope.Gen.Testing;
using YourOwnProvider;

// A gateway of one's own, which speaks OpenAI's Chat Completions and, for one team, Anthropic's Messages.
var address = new Uri("https://llm.acme.example/v1/");
var chat = new LlmProvider("acme", LlmDialect.OpenAIChat, address)
{
    BaseAddressVariable = "ACME_BASE_URL",
    KeyVariables = ["ACME_API_KEY"],
    Headers = new Dictionary<string, string> { ["x-team"] = "books" },
    Chat = new ChatCompatibility { TokenLimitField = "max_completion_tokens" },
};
var messages = new LlmProvider("acme", LlmDialect.AnthropicMessages, address) { KeyVariables = ["ACME_API_KEY"] };

// The simulator stands in for the gateway, so that the sample needs no network. A program of yours leaves Handler and Variables out.
var simulator = new LlmSimulator();
using var client = new LlmClient(new LlmClientOptions
{
    Providers = { chat, messages },
    Handler = simulator.CreateHandler(),
    Variables = { ["ACME_API_KEY"] = "made-up" },
});
using var current = LlmClient.Use(client);

// By the name alone: the dialect that was registered first.
var stream = Librarian.RecommendAsync("fantasy");
await foreach (var (chunk, _) in stream)
{
    Console.Write(chunk.Content);
}

Console.WriteLine();

// By the name and the dialect: the same gateway, spoken to in the other one.
CallResponse other;
using (LlmContext.Use("acme:messages", "acme-small"))
{
    var again = Librarian.RecommendAsync("mystery");
    await again.FinishAsync();
    other = again.ConstructCallResponse();
}

Console.WriteLine(other.Content);
foreach (var request in simulator.Requests)
{
    Console.WriteLine($"{request.Path}  x-team: {request.Headers.GetValueOrDefault("x-team") ?? "none"}");
}

// What cannot be is said when the client is made.
try
{
    using var clash = new LlmClient(new LlmClientOptions { Providers = { new LlmProvider("openai", LlmDialect.OpenAIChat, address) } });
    return 1;
}
catch (LlmConfigurationException exception)
{
    Console.WriteLine(exception.Message);
}

return simulator.Requests.Count == 2 ? 0 : 1;
