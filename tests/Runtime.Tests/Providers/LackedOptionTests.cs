using System.Reflection;
using Mirascope.Gen.Providers;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>What is said of a provider while a call compiles is what its dialect says when the call runs.</summary>
public sealed class LackedOptionTests
{
    private static readonly (string Name, LlmOptions Options)[] Options =
    [
        ("TopK", new() { TopK = 4 }),
        ("Seed", new() { Seed = 3 }),
        ("Stop", new() { Stop = ["END"] }),
        ("FrequencyPenalty", new() { FrequencyPenalty = 0.5 }),
        ("PresencePenalty", new() { PresencePenalty = 0.5 }),
        ("ParallelToolCalls", new() { ParallelToolCalls = false }),
        ("ServiceTier", new() { ServiceTier = "a-word-of-its-own" }),
        ("UserId", new() { UserId = "user-1" }),
        ("PromptCacheKey", new() { PromptCacheKey = "shelf" }),
    ];

    private static readonly string[] Models = ["m", "anthropic.claude-sonnet-4-5", "claude-sonnet-4-5", "gpt-4o", "gemini-2.5-flash", "mistral.mistral-large"];

    [Fact]
    public void Every_constant_says_what_its_dialects_lack()
    {
        List<string> wrong = [];
        foreach (var field in typeof(Provider).GetFields())
        {
            var name = (string)field.GetRawConstantValue()!;
            var said = field.GetCustomAttributes<LacksOptionsAttribute>().ToDictionary(lacks => lacks.Dialect, lacks => string.Join(',', lacks.Options));
            var definitions = ProviderRegistry.BuiltIn.All.Where(definition => definition.Name == name).ToList();

            // A plain name may mean each of those that are chosen by the model: only what all of them lack can be said of it.
            var plain = definitions.Where((definition, index) => index == 0 || definition.OnlyHere is not null).Select(Lacked).Aggregate((all, next) => [.. all.Intersect(next)]);
            Compare(name, "", plain);
            definitions.ForEach(definition => Compare(name, definition.DialectSuffix, Lacked(definition)));

            // What is said of the plain name holds for each dialect of which nothing else is said.
            void Compare(string provider, string dialect, List<string> lacked)
            {
                if (said.GetValueOrDefault(dialect, said.GetValueOrDefault("", "")) != string.Join(',', lacked))
                {
                    wrong.Add($"{provider}: [LacksOptions(\"{dialect}\", {string.Join(", ", lacked.Select(option => $"\"{option}\""))})]");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // Whatever the model: what only some lack is not said.
    private static List<string> Lacked(ProviderDefinition definition) => [.. Options.Where(option => Models.All(model => definition.Dialect.UnsupportedOptions(new LlmRequest
    {
        Provider = definition.Name,
        Model = model,
        Messages = [Message.User("Hi")],
        Tools = [new ToolDefinition("find", null, """{"type":"object"}"""u8.ToArray())],
        Options = option.Options,
    }).Any(name => name.StartsWith(option.Name, StringComparison.Ordinal)))).Select(option => option.Name)];
}
