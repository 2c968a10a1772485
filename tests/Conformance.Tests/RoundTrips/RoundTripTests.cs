using System.Text;

namespace Mirascope.Gen.Tests.RoundTrips;

/// <summary>
/// What a model said goes back as the recorded client sent it back: texts, calls with their ids and arguments, signatures, encrypted
/// reasoning, parts of the provider's own, in their order. More may go back than that client thought of, but nothing less.
/// </summary>
public sealed class RoundTripTests
{
    private static readonly Dictionary<string, TurnRules> Rules = new TurnRules[] { new OpenAIChatTurns(), new OpenAIResponsesTurns(), new AnthropicTurns(), new GeminiTurns(), new ConverseTurns() }
        .ToDictionary(rules => rules.Protocol, StringComparer.Ordinal);

    [Theory]
    [InlineData("openai-chat", 30)]
    [InlineData("openai-responses", 12)]
    [InlineData("anthropic-messages", 10)]
    [InlineData("gemini", 15)]
    [InlineData("bedrock-converse", 6)]
    public async Task A_recorded_answer_goes_back_as_its_follow_up_has_it(string protocol, int least)
    {
        var rules = Rules[protocol];
        var count = 0;
        var wrong = new StringBuilder();
        foreach (var followUp in FollowUp.Find(rules))
        {
            count++;
            try
            {
                var own = rules.Facts(rules.Items(await FollowUpClient.SendAsync(followUp, rules))!.Skip(1).TakeWhile(rules.IsModels)).ToList();
                var recorded = rules.Facts(followUp.Turn).ToList();
                if (!IsWithin(recorded, own) || !Calls(recorded).SequenceEqual(Calls(own)))
                {
                    wrong.Append($"\n{followUp.Name}\n  recorded {string.Join("\n           ", recorded)}\n  own      {string.Join("\n           ", own)}");
                }
            }
            catch (LlmException exception)
            {
                wrong.Append($"\n{followUp.Name}: {exception.Message}");
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.True(count >= least, $"There are only {count} answers that are followed up.");
    }

    private static IEnumerable<string> Calls(List<string> facts) => facts.Where(fact => fact.StartsWith("call ", StringComparison.Ordinal));

    private static bool IsWithin(List<string> recorded, List<string> own)
    {
        var at = 0;
        foreach (var fact in own)
        {
            at += at < recorded.Count && recorded[at] == fact ? 1 : 0;
        }

        return at == recorded.Count;
    }
}
