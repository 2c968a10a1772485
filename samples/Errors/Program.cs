using Errors;
using Mirascope.Gen;
using Mirascope.Gen.Testing;

// Every way a call can fail is an exception of one family. The errors are prescribed; what throws is the real client.
var simulator = new LlmSimulator();
var options = simulator.CreateClientOptions();
options.MaxRetries = 0;
using var client = new LlmClient(options);
using var current = LlmClient.Use(client);

(int Status, string Type, string Message, string? Code)[] errors =
[
    (400, "invalid_request_error", "Unknown parameter: 'temprature'.", "unknown_parameter"),
    (401, "invalid_request_error", "Incorrect API key provided.", "invalid_api_key"),
    (403, "invalid_request_error", "Your country is not supported.", "unsupported_country_region_territory"),
    (404, "invalid_request_error", "The model does not exist.", "model_not_found"),
    (429, "requests", "Rate limit reached.", "rate_limit_exceeded"),
    (500, "server_error", "The server had an error.", null),
];
foreach (var (status, type, message, code) in errors)
{
    simulator.Enqueue(SimulatedReply.Error(status, type, message, code, status == 429 ? TimeSpan.FromSeconds(20) : null));
    Console.WriteLine(await Outcome.OfAsync(() => Librarian.RecommendAsync("fantasy")));
}

// A call that asks for a provider without a key says which variable is missing, and sends nothing.
using var keyless = new LlmClient(new LlmClientOptions { Handler = simulator.CreateHandler(), Credentials = { [Provider.OpenAI] = "simulated" } });
if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ANTHROPIC_API_KEY")))
{
    using (LlmClient.Use(keyless))
    using (LlmContext.Use(Provider.Anthropic, "claude-haiku-4-5", new LlmOptions { MaxTokens = 100 }))
    {
        Console.WriteLine(await Outcome.OfAsync(() => Librarian.RecommendAsync("fantasy")));
    }
}

// Cancelling is not an error of the call.
using var cancelled = new CancellationTokenSource();
await cancelled.CancelAsync();
Console.WriteLine(await Outcome.OfAsync(() => Librarian.RecommendAsync("fantasy", cancelled.Token)));

// By default a rate limit is waited for and the call tried again: nobody sees the error.
using var patient = simulator.CreateClient();
using (LlmClient.Use(patient))
{
    simulator.Enqueue(SimulatedReply.Error(429, "requests", "Rate limit reached.", retryAfter: TimeSpan.FromMilliseconds(1)), SimulatedReply.Text("Mistborn."));
    Console.WriteLine(await Outcome.OfAsync(() => Librarian.RecommendAsync("fantasy")));
}
