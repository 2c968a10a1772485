using Costs;
using Mirascope.Gen;
using Mirascope.Gen.Testing;

var simulator = new LlmSimulator();
using var client = simulator.CreateClient();
using var current = LlmClient.Use(client);

// Every answer knows what it cost, line by line and to the last digit.
var report = new CostReport();
foreach (var genre in new[] { "fantasy", "crime", "poetry" })
{
    report.Add(await Librarian.RecommendAsync(genre));
}

report.Add(await Librarian.DescribeAsync("Dune"));
report.Add(await Librarian.CompareAsync("Dune", "Hyperion"));
report.Write();

// A loop that ends when its money does. The stream belongs to the budgets where it is made, and so does all that resumes it.
Console.WriteLine();
var budget = new LlmBudget(0.0004m) { Name = "talk" };
var (steps, endedByBudget) = (0, false);
using (LlmBudget.Use(budget))
{
    var stream = Librarian.TalkAsync("books");
    try
    {
        for (; steps < 100; steps++)
        {
            await stream.FinishAsync();
            Console.WriteLine($"step {steps + 1}: {stream.Cost} USD, {budget.Remaining} left");
            stream = stream.ResumeAsync("Go on.");
        }
    }
    catch (LlmBudgetException exception)
    {
        endedByBudget = exception.Partial is null && exception.Budget == budget;
        Console.WriteLine(exception.Message);
    }
}

// An answer without a limit of its own is stopped in the middle; what had arrived is there.
Console.WriteLine();
simulator.Enqueue(SimulatedReply.Text(string.Join(' ', Enumerable.Range(1, 2000).Select(night => $"On night {night} she told another story."))));
var small = new LlmBudget(0.003m) { Name = "story", AssumedOutputTokens = 500 };
var partial = "";
using (LlmBudget.Use(small))
{
    try
    {
        await Librarian.TellAsync("Scheherazade").FinishAsync();
    }
    catch (LlmBudgetException exception)
    {
        partial = exception.Partial?.Content ?? "";
        Console.WriteLine(exception.Message);
        Console.WriteLine($"The last words were: {partial[^Math.Min(40, partial.Length)..]}");
    }
}

return report.Total is > 0 && endedByBudget && steps > 1 && budget.Spent <= budget.Limit && partial.Length > 0 ? 0 : 1;
