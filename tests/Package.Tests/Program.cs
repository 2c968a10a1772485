using Mirascope.Gen;

// One program that a package's user might write: a typed stream, a tool, a text. Its answers are canned, its output is compared.
var client = new LlmClient(new LlmClientOptions
{
    Handler = new CannedAnswers(),
    Credentials = { [Provider.OpenAI] = "a-key", [Provider.Anthropic] = "a-key" },
});
using var use = LlmClient.Use(client);

var stream = Librarian.RecommendAsync("fantasy");
await foreach (var (chunk, _) in stream)
{
    Console.Write(chunk.Content);
}

Console.WriteLine();
Console.WriteLine(FormattableString.Invariant($"{stream.Usage?.InputTokens} in, {stream.Usage?.OutputTokens} out, {stream.Cost} USD"));

var pages = Librarian.PagesAsync("Mistborn");
var outputs = new List<(Librarian.PagesTool Tool, ToolOutput Output)>();
await foreach (var (_, tool) in pages)
{
    switch (tool)
    {
        case Librarian.PagesTool.CountPages count:
            Console.WriteLine($"tool: count_pages({count.Title})");
            outputs.Add((count, await count.InvokeAsync()));
            break;
        case Librarian.PagesTool.Invalid bad:
            outputs.Add((bad, bad.Failed()));
            break;
    }
}

Console.WriteLine(Librarian.PagesStream.ToolMessageParams(outputs)[0].ToJson());
Console.WriteLine(await new Shop(client).GreetAsync("Ada"));
Console.WriteLine(FormattableString.Invariant($"{Librarian.PagesStream.CostOf(new Usage { InputTokens = 1_000_000 })} USD by a price of one's own"));
Console.WriteLine(FormattableString.Invariant($"{pages.Cost} USD for {pages.Usage?.InputTokens} in and {pages.Usage?.OutputTokens} out by it"));
