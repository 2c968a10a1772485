using Mirascope.Gen;
using Quickstart;

const int MostSteps = 4;

using var answerer = Answerer.Choose(out var note);
Screen.Note(note);

var stream = Librarian.RecommendAsync("fantasy");
var (input, output, cost) = (0L, 0L, (decimal?)0m);

for (var step = 1; step <= MostSteps; step++)
{
    var outputs = new List<(Librarian.RecommendTool Tool, ToolOutput Output)>();
    await foreach (var (chunk, tool) in stream)
    {
        switch (tool)
        {
            case Librarian.RecommendTool.FindBook find:
                Screen.ToolCall("find_book", $"genre: {find.Genre}");
                var found = await find.InvokeAsync();
                Screen.ToolResult(found.Content);
                outputs.Add((find, found));
                break;
            case Librarian.RecommendTool.Invalid invalid:
                outputs.Add((invalid, invalid.Failed()));
                break;
            case null:
                Screen.Text(chunk.Content);
                break;
        }
    }

    input += stream.Usage?.InputTokens ?? 0;
    output += stream.Usage?.OutputTokens ?? 0;
    cost += stream.Cost;

    if (outputs.Count == 0)
    {
        break;
    }

    stream = stream.ResumeAsync(outputs);
}

Screen.Total(input, output, cost);
