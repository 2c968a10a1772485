using Mirascope.Gen;
using Mirascope.Gen.Testing;
using SwitchingModels;

using var client = new LlmSimulator().CreateClient();
var librarian = new Librarian(client);

var declared = await librarian.RecommendAsync("fantasy");
CallResponse other;
CallResponse inner;

// Another provider and model answer everything inside, with these options laid over the declared ones. It flows with
// async code, and the innermost wins.
using (LlmContext.Use(Provider.Anthropic, "claude-haiku-4-5", new LlmOptions { Temperature = 0 }))
{
    other = await librarian.RecommendAsync("fantasy");
    using (LlmContext.Use(Provider.OpenAI, "gpt-4o"))
    {
        inner = await librarian.RecommendAsync("fantasy");
    }
}

foreach (var answer in new[] { declared, other, inner })
{
    Console.WriteLine($"{answer.Provider,-10} {answer.Model,-18} {answer.Cost} USD");
}

// A price is of the model that answered, whatever was declared.
return declared.Cost != other.Cost && other.Provider == Provider.Anthropic && inner.Model == "gpt-4o" ? 0 : 1;
