using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests.Bedrock;

public class BadRequestTests
{
    private const string User = """{"role":"user","content":[{"text":"Hi"}]}""";

    private const string Use = """{"role":"assistant","content":[{"toolUse":{"toolUseId":"t1","name":"find","input":{}}}]}""";

    private const string Result = """{"role":"user","content":[{"toolResult":{"toolUseId":"t1","content":[{"text":"found"}]}}]}""";

    private const string Config = "\"toolConfig\":{\"tools\":[{\"toolSpec\":{\"name\":\"find\",\"inputSchema\":{\"json\":{}}}}]}";

    [Theory]
    [InlineData("""{"messages":[]}""", "A conversation must start with a user message.")]
    [InlineData("""{"messages":[{"role":"assistant","content":[{"text":"Hi"}]}]}""", "A conversation must start with a user message.")]
    [InlineData("""{"messages":[{"role":"user","content":[]}]}""", "The content field in the Message object at messages.0 is empty.")]
    [InlineData("""{"messages":[{"role":"user","content":[{"text":" "}]}]}""", "The text field in the ContentBlock object at messages.0.content.0 is blank.")]
    [InlineData("""{"messages":[{"role":"user","content":"Hi"}]}""", "can not be converted to")]
    [InlineData("""{"messages":[{"role":"tool","content":[{"text":"Hi"}]}]}""", "Member must satisfy enum value set: [user, assistant, system]")]
    [InlineData("""{"messages":[{"role":"user","content":[{"text":"Hi","image":{"format":"png","source":{"bytes":"AAAA"}}}]}]}""", "must have exactly one of the following")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"text","text":"Hi"}]}]}""", "extraneous key [type] is not permitted")]
    [InlineData("""{"messages":[{"role":"user","content":[{"document":{"format":"pdf","name":"a.pdf","source":{"bytes":"AAAA"}}}]}]}""", "The document file name can only contain alphanumeric characters")]
    [InlineData("""{"messages":[{"role":"user","content":[{"image":{"format":"bmp","source":{"bytes":"AAAA"}}}]}]}""", "[png, jpeg, gif, webp]")]
    [InlineData("""{"max_tokens":5}""", "extraneous key [max_tokens] is not permitted")]
    [InlineData("""{"inferenceConfig":{"temperature":1.5}}""", "1 validation error detected: Value '1.5' at 'inferenceConfig.temperature' failed to satisfy constraint: Member must have value less than or equal to 1")]
    [InlineData("""{"inferenceConfig":{"maxTokens":0}}""", "greater than or equal to 1")]
    [InlineData("""{"system":"Be brief."}""", "can not be converted to")]
    [InlineData($$"""{"messages":[{{User}},{{Use}},{{Result}}]}""", "The toolConfig field must be defined when using toolUse and toolResult content blocks.")]
    [InlineData($$"""{"messages":[{{User}},{{Use}},{{User}}],{{Config}}}""", "Expected toolResult blocks at messages.2.content for the following Ids: t1")]
    [InlineData($$"""{"messages":[{{Result}}],{{Config}}}""", "exceeds the number of toolUse blocks of previous turn")]
    [InlineData("""{"toolConfig":{"tools":[{"toolSpec":{"name":"find a book","inputSchema":{"json":{}}}}]}}""", "regular expression pattern")]
    [InlineData("""{"toolConfig":{"tools":[]}}""", "Member must have length greater than or equal to 1")]
    [InlineData("""{"toolConfig":{"tools":[{"toolSpec":{"name":"find","inputSchema":{"json":{}}}}],"toolChoice":{"none":{}}}}""", "extraneous key [none]")]
    [InlineData("""{"toolConfig":{"tools":[{"toolSpec":{"name":"find","inputSchema":{"json":{}}}}],"toolChoice":{"tool":{"name":"lose"}}}}""", "Tool 'lose' not found in provided tools")]
    public async Task Converse_is_refused_as_the_provider_refuses_it(string change, string message)
    {
        var reply = await Dialect.Converse.SendAsync(new LlmSimulator(), Body.Of("converse", change));
        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("Exception:", reply.Headers["x-amzn-ErrorType"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"anthropic_version":"$absent"}""", "anthropic_version: Field required")]
    [InlineData("""{"anthropic_version":"2023-06-01"}""", "anthropic_version: Input should be 'bedrock-2023-05-31'")]
    [InlineData("""{"model":"m"}""", "model: Extra inputs are not permitted")]
    [InlineData("""{"stream":true}""", "stream: Extra inputs are not permitted")]
    [InlineData("""{"max_tokens":"$absent"}""", "max_tokens: Field required")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"image","source":{"type":"url","url":"https://a.example/b.png"}}]}]}""", "messages.0.content.0.source.base64.data: URL sources are not supported")]
    public async Task Invoke_is_refused_in_Anthropics_words(string change, string message)
    {
        var reply = await Dialect.Invoke.SendAsync(new LlmSimulator(), Body.Of("invoke", change));
        Assert.Equal(400, reply.Status);
        Assert.Contains(message, reply.Json["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.StartsWith("ValidationException:", reply.Headers["x-amzn-ErrorType"], StringComparison.Ordinal);
    }
}
