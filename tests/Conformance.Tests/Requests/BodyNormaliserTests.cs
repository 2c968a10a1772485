using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Requests;

/// <summary>The comparison with the official clients is worth what this leaves standing.</summary>
public sealed class BodyNormaliserTests
{
    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", """{"messages":[{"content":[{"type":"text","text":"a"}],"role":"user"}],"stream":false}""")]
    [InlineData("""{"messages":[],"temperature":0.2}""", """{"messages":[],"temperature":0.20000000298023224,"seed":null}""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"},{"role":"user","content":"b"}]}""",
        """{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}""")]
    public void Bodies_that_mean_the_same_become_the_same(string one, string other) => Assert.True(AreSame(Provider.Anthropic, one, other));

    [Theory]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", """{"messages":[{"role":"user","content":"b"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", """{"messages":[{"role":"assistant","content":"a"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"}]}""", """{"messages":[{"role":"user","content":"a"}],"stream":true}""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"},{"role":"assistant","content":"b"}]}""", """{"messages":[{"role":"assistant","content":"b"},{"role":"user","content":"a"}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"type":"text","text":"ab"}]}]}""", """{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}""")]
    [InlineData("""{"messages":[],"tools":[{"strict":true}]}""", """{"messages":[],"tools":[{"strict":false}]}""")]
    [InlineData("""{"messages":[],"tools":[{"strict":true}]}""", """{"messages":[],"tools":[{}]}""")]
    [InlineData("""{"messages":[{"role":"user","content":[{"is_error":true}]}]}""", """{"messages":[{"role":"user","content":[{"is_error":false}]}]}""")]
    [InlineData("""{"messages":[],"temperature":0.2}""", """{"messages":[],"temperature":0.3}""")]
    [InlineData("""{"messages":[],"temperature":0}""", """{"messages":[]}""")]
    [InlineData("""{"messages":[],"seed":9007199254740993}""", """{"messages":[],"seed":9007199254740992}""")]
    [InlineData("""{"messages":[],"f":{"arguments":"{\"a\":1}"}}""", """{"messages":[],"f":{"arguments":"{\"a\":2}"}}""")]
    [InlineData("""{"messages":[{"role":"user","content":"a"},{"role":"user","content":"b"}]}""",
        """{"messages":[{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}]}""")]
    public void Bodies_that_mean_different_things_stay_different(string one, string other) => Assert.False(AreSame(Provider.OpenAI, one, other));

    private static bool AreSame(string provider, string one, string other) => JsonNode.DeepEquals(
        BodyNormaliser.Normalise(provider, JsonNode.Parse(one)!.AsObject()), BodyNormaliser.Normalise(provider, JsonNode.Parse(other)!.AsObject()));
}
