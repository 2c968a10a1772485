using Mirascope.Gen;
using Mirascope.Gen.Testing;
using TestingYourCalls;

// A simulator stands in for every provider; the calls under test do not change.
var simulator = new LlmSimulator();
using var client = simulator.CreateClient();
using var current = LlmClient.Use(client);

// Prescribe an answer where the test is about what your code makes of it.
simulator.Enqueue(SimulatedReply.Text("Mistborn by Brandon Sanderson."));
Check.That(await Librarian.HeadlineAsync("fantasy") == "Mistborn by Brandon Sanderson", "the full stop is taken off");

// Prescribe none where the test is about the request: the simulator answers by itself, always the same.
simulator.ClearRequests();
var first = await Librarian.RecommendAsync("fantasy");
var second = await Librarian.RecommendAsync("fantasy");
Check.That(first.Content == second.Content, "the same request has the same answer");
Check.That(simulator.Requests[0].Body.Contains("Recommend a fantasy book", StringComparison.Ordinal), "the genre is in the prompt");
Check.That(!simulator.Requests[0].Headers.ContainsKey("Authorization"), "what is recorded holds no key");

// A request the provider would refuse is refused here too, before it costs anything.
try
{
    await client.CallAsync(first.Request with { Options = new LlmOptions { Temperature = 3 } });
    Check.That(false, "a temperature of 3 is refused");
}
catch (LlmBadRequestException exception)
{
    Check.That(exception.ErrorCode == "integer_above_max_value", $"a temperature of 3 is refused: {exception.ErrorMessage}");
}

// A rate limit says when to come again; the client does, and the caller hears nothing of it.
simulator.ClearRequests();
simulator.Enqueue(
    SimulatedReply.Error(429, "rate_limit_error", "Too fast.", retryAfter: TimeSpan.FromMilliseconds(20)),
    SimulatedReply.Text("Dune by Frank Herbert."));
Check.That(await Librarian.HeadlineAsync("science fiction") == "Dune by Frank Herbert", "a rate limit is waited out");
Check.That(simulator.Requests.Count == 2, "the request was sent twice");

// A stream that is cut in the middle throws, and what had come is not lost.
simulator.Enqueue(SimulatedReply.Text("Mistborn by Brandon Sanderson.").With(SimulatedFault.CutAfterEvents(3)));
var stream = client.StreamAsync(first.Request);
try
{
    await stream.FinishAsync();
    Check.That(false, "a stream without its end is no answer");
}
catch (LlmStreamException exception)
{
    Check.That(exception.Partial?.Content == "Mistborn by", $"what came before the cut is kept: {exception.Partial?.Content}");
}

// Over a socket, for code in other processes or other languages.
await using var host = await simulator.StartAsync();
using var remote = host.CreateClient();
var served = await remote.CallAsync(first.Request);
Check.That(served.Content == first.Content, $"the same answer comes from {host.Address.Host}");

return Check.ExitCode;
