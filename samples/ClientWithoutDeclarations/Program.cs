using System.Text;
using Mirascope.Gen;
using Mirascope.Gen.Testing;

// The runtime alone: no attribute, nothing emitted. For calls whose model, prompt or tools are known only at run time.
using var client = new LlmSimulator().CreateClient();

// 1. The whole answer.
var answer = await client.CallAsync(new LlmRequest
{
    Provider = Provider.Anthropic,
    Model = "claude-haiku-4-5",
    Messages = [Message.System("You are a librarian."), Message.User("Recommend a fantasy book.")],
    Options = new LlmOptions { MaxTokens = 200 },
});
Console.WriteLine($"{answer.Provider}: {answer.Content}");
Console.WriteLine($"{answer.Usage?.InputTokens} in, {answer.Usage?.OutputTokens} out, {answer.Cost} USD");
Console.WriteLine();

// 2. A stream with a tool that is described by hand.
var findBook = new ToolDefinition(
    "find_book",
    "Looks a book up by its title.",
    Encoding.UTF8.GetBytes("""{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""));
var stream = client.StreamAsync(new LlmRequest
{
    Provider = Provider.OpenAI,
    Model = "gpt-4o-mini",
    Messages = [Message.User("How many pages has the book 'Dune'?")],
    Tools = [findBook],
});
var outputs = new List<(ToolCall Tool, ToolOutput Output)>();
await foreach (var (chunk, tool) in stream)
{
    Console.Write(chunk.Content);
    if (tool is not null)
    {
        Console.WriteLine($"{stream.Provider} calls {tool.Name}({tool.Arguments})");
        outputs.Add((tool, ToolOutput.FromText("412 pages")));
    }
}

// 3. The conversation goes on with what the tool found.
await foreach (var text in stream.ResumeAsync(outputs).TextAsync())
{
    Console.Write(text);
}

Console.WriteLine();
