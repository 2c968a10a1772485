using Mirascope.Gen;
using Mirascope.Gen.Testing;

namespace Quickstart;

/// <summary>Who answers: the provider whose key is in the environment, else the simulator that comes with the library.</summary>
internal static class Answerer
{
    /// <summary>Chooses, and says so in one line. Dispose the result when the calls are made.</summary>
    public static IDisposable Choose(out string note)
    {
        if (Has("OPENAI_API_KEY"))
        {
            note = "OPENAI_API_KEY is set: OpenAI answers.";
            return LlmClient.Use(LlmClient.Current);
        }

        if (Has("ANTHROPIC_API_KEY"))
        {
            note = "ANTHROPIC_API_KEY is set: Anthropic answers, with the same declaration and the same types.";
            return LlmContext.Use(Provider.Anthropic, "claude-haiku-4-5");
        }

        note = "No OPENAI_API_KEY or ANTHROPIC_API_KEY: the built-in simulator answers, so the words are made up.";
        return LlmClient.Use(new LlmSimulator().CreateClient());
    }

    private static bool Has(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
}
