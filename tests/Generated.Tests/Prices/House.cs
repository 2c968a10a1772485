namespace Mirascope.Gen.Tests.Prices;

/// <summary>Calls of a model that the project's own catalogue file describes.</summary>
internal static partial class House
{
    [LlmCall(Provider.OpenAI, "house-model", MaxTokens = 100)]
    [Prompt("Hi")]
    public static partial GreetStream GreetAsync(CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "house-model", ServiceTier = ServiceTier.Flex)]
    [Prompt("Hi")]
    public static partial PatientStream PatientAsync(CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "house-model")]
    [Prompt("Hi")]
    public static partial Task<CallResponse> AnswerAsync(CancellationToken cancellationToken = default);
}
