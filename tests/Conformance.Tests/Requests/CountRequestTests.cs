using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance;
using Mirascope.Gen.Conformance.Encoding;
using Mirascope.Gen.Tests.Conversations;
using Mirascope.Gen.Tests.Schemas;

namespace Mirascope.Gen.Tests.Requests;

/// <summary>What is sent to have a call's input counted.</summary>
public sealed class CountRequestTests
{
    [Theory]
    [InlineData(Provider.Anthropic, "anthropic.count_tokens.request.schema.json")]
    [InlineData(Provider.Google, "gemini.countTokens.request.schema.json")]
    public async Task Every_body_of_a_count_fits_the_providers_schema(string provider, string schema)
    {
        var path = SharedData.Path("specs", "request-schemas", schema);
        Assert.SkipUnless(File.Exists(path), $"The shared data folder has no {schema}.");
        var validator = SchemaValidator.Load(path);
        var conversations = AllConversations.For(provider);
        var wrong = new List<string>();
        foreach (var conversation in conversations)
        {
            var body = await CaptureAsync(provider, NeutralConversation.Read(conversation.For(provider))!.Request);
            wrong.AddRange(validator.Validate(body).Select(error => $"{conversation.Name}: {error}"));
        }

        Assert.True(conversations.Count >= 40);
        Assert.Empty(wrong);
    }

    /// <summary>A count has all that the call has and the schema of counts knows: nothing that the model reads is lost.</summary>
    [Theory]
    [InlineData(Provider.Anthropic, "messages", "system", "tools", "tool_choice", "thinking", "output_config")]
    [InlineData(Provider.Google, "contents", "systemInstruction", "tools", "toolConfig", "generationConfig")]
    [InlineData(AllConversations.OpenAIResponses, "input", "instructions", "tools", "tool_choice", "parallel_tool_calls", "reasoning", "text")]
    [InlineData(Provider.Bedrock, "messages", "system", "toolConfig", "additionalModelRequestFields")]
    public async Task A_count_has_what_the_call_has(string provider, params string[] members)
    {
        var calls = await EncodedConversations.ForAsync(provider);
        foreach (var conversation in AllConversations.For(provider))
        {
            var body = await CaptureAsync(provider, NeutralConversation.Read(conversation.For(provider))!.Request);
            var count = body["generateContentRequest"] ?? (body["input"] as JsonObject)?["converse"] ?? body;
            var call = calls[conversation.Name]["body"]!;
            Assert.All(members, member => Assert.True(JsonNode.DeepEquals(call[member], count[member]), $"{conversation.Name}: {member}"));
        }
    }

    private static async Task<JsonNode> CaptureAsync(string provider, LlmRequest request)
    {
        using var handler = new CapturingHandler();
        using var client = ConformanceClient.Create(handler, provider, UnsupportedOptions.Omit);
        await Assert.ThrowsAnyAsync<LlmApiException>(() => client.CountTokensAsync(request, TestContext.Current.CancellationToken));
        return JsonNode.Parse(handler.Captured!.Body)!;
    }
}
