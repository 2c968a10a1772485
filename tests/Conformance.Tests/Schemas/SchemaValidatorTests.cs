using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Schemas;

public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.Bedrock, """{"messages":[{"role":"user","content":[{"image":{"format":"png","source":{"bytes":"iVBORw=="}}}]}]}""")]
    [InlineData(Provider.Cohere, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"k":500,"p":0.99}""")]
    public void A_good_body_passes(string provider, string body) => Assert.Empty(RequestSchemas.For(provider).Validate(JsonNode.Parse(body)));

    [Theory]
    [InlineData(Provider.OpenAI, """{"messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[]}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"users","content":"Hi"}]}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":[{"type":"image","url":"x"}]}]}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"tool","content":"x"}]}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"temperature":3}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"temperature":"0"}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"reasoning_effort":"huge"}""")]
    [InlineData(Provider.OpenAI, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"tools":[{"type":"function","function":{}}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1.5,"messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"messages":[{"role":"tool","content":"Hi"}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"top_k_":1,"messages":[{"role":"user","content":"Hi"}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"messages":[{"role":"user","content":[{"type":"text"}]}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"messages":[{"role":"user","content":"Hi"}],"tools":[{"name":"a b","input_schema":{"type":"object"}}]}""")]
    [InlineData(Provider.Anthropic, """{"model":"m","max_tokens":1,"messages":[{"role":"user","content":"Hi"}],"thinking":{"type":"enabled","budget_tokens":10}}""")]
    [InlineData(Provider.Bedrock, """{"messages":[{"role":"user","content":[{"text":"Hi","image":{"format":"png","source":{"bytes":"iVBORw=="}}}]}]}""")]
    [InlineData(Provider.Bedrock, """{"messages":[{"role":"user","content":[{}]}]}""")]
    [InlineData(Provider.Bedrock, """{"messages":[{"role":"user","content":[{"image":{"format":"png","source":{"bytes":"iVBORw="}}}]}]}""")]
    [InlineData(Provider.Bedrock, """{"modelId":"m","messages":[]}""")]
    [InlineData(Provider.Cohere, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"p":1}""")]
    [InlineData(Provider.Cohere, """{"model":"m","messages":[{"role":"user","content":"Hi"}],"top_p":0.5}""")]
    [InlineData(Provider.Cohere, """{"model":"m","messages":[{"role":"tool","content":"Hi"}]}""")]
    public void A_bad_body_fails(string provider, string body) => Assert.NotEmpty(RequestSchemas.For(provider).Validate(JsonNode.Parse(body)));

    [Fact]
    public void A_keyword_nobody_looks_at_is_an_error() =>
        Assert.Throws<NotSupportedException>(() => new SchemaValidator(new JsonObject { ["multipleOf"] = 2 }).Validate(JsonValue.Create(3)));
}
