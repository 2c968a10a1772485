using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class LimitTests
{
    public static TheoryData<string, string> Requests => new()
    {
        { "openai", "{}" },
        { "openai", """{"max_tokens":3}""" },
        { "openai", """{"n":2,"reasoning_effort":"low"}""" },
        { "openai", """{"stop":["the"]}""" },
        { "openai", """{"messages":[{"role":"user","content":"Größe des Buches, bitte 📚"}],"max_completion_tokens":9}""" },
        { "openai", """{"messages":[{"role":"user","content":"Find a book"}],"tools":[{"type":"function","function":{"name":"book","parameters":{"type":"object","properties":{"name":{"type":"string"}}}}}]}""" },
        { "openai", """{"messages":[{"role":"user","content":"Find a book"}],"max_tokens":3,"tools":[{"type":"function","function":{"name":"book","parameters":{"type":"object","properties":{"name":{"type":"string"}}}}}]}""" },
        { "anthropic", "{}" },
        { "anthropic", """{"max_tokens":3}""" },
        { "anthropic", """{"max_tokens":0}""" },
        { "anthropic", """{"thinking":{"type":"adaptive"}}""" },
        { "anthropic", """{"thinking":{"type":"adaptive"},"max_tokens":5}""" },
        { "anthropic", """{"stop_sequences":["zzz","e"]}""" },
        { "anthropic", """{"messages":[{"role":"user","content":"Find a book"}],"tools":[{"name":"book","input_schema":{"type":"object","properties":{"name":{"type":"string"}}}}]}""" },
        { "anthropic", """{"messages":[{"role":"user","content":"Find a book"}],"max_tokens":3,"tools":[{"name":"book","input_schema":{"type":"object","properties":{"name":{"type":"string"}}}}]}""" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Stream_and_whole_answer_say_the_same(string dialect, string members)
    {
        var whole = Said.Whole(dialect, (await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members))).Json);
        var options = dialect == "openai" ? """{"stream":true,"stream_options":{"include_usage":true},""" : """{"stream":true,""";
        var streamed = Said.Streamed(dialect, (await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, (options + members[1..]).Replace(",}", "}", StringComparison.Ordinal)))).Events);
        Assert.Equal(whole, streamed);
    }

    [Theory]
    [InlineData("openai", """{"max_tokens":3}""", "length")]
    [InlineData("openai", """{"max_completion_tokens":1000}""", "stop")]
    [InlineData("openai", """{"stop":"o"}""", "stop")]
    [InlineData("anthropic", """{"max_tokens":3}""", "max_tokens")]
    [InlineData("anthropic", """{"max_tokens":1000}""", "end_turn")]
    [InlineData("anthropic", """{"stop_sequences":["o"]}""", "stop_sequence")]
    public async Task Answer_ends_where_the_request_says(string dialect, string members, string finish)
    {
        var said = Said.Whole(dialect, (await Dialect.Of(dialect).SendAsync(new LlmSimulator(), Body.Of(dialect, members))).Json);
        Assert.Equal(finish, said.Finish);
        if (members.Contains(":3", StringComparison.Ordinal))
            Assert.InRange(said.Text.Length, 9, 12);
        if (members.Contains('o') && members.Contains("stop", StringComparison.Ordinal))
            Assert.DoesNotContain('o', said.Text);
    }

    [Fact]
    public async Task First_stop_sequence_in_the_text_ends_it()
    {
        var members = """{"messages":[{"role":"user","content":"Alpha beta"}],"stop_sequences":["beta","Alpha"]}""";
        var reply = await Dialect.Anthropic.SendAsync(new LlmSimulator(), Body.Of("anthropic", members));
        Assert.Equal("Alpha", reply.Json["stop_sequence"]!.GetValue<string>());
        Assert.DoesNotContain("Alpha", reply.Json["content"]![0]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Four_bytes_are_a_token()
    {
        // "abcdefgh" has 8 bytes, "é" has 2 and a begun token counts.
        var reply = await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai", """{"messages":[{"role":"system","content":"abcdefgh"},{"role":"user","content":"é"}]}"""));
        var usage = reply.Json["usage"]!;
        Assert.Equal(3, usage["prompt_tokens"]!.GetValue<int>());
        Assert.Equal(usage["total_tokens"]!.GetValue<int>(), 3 + usage["completion_tokens"]!.GetValue<int>());
    }

    [Fact]
    public async Task Reasoning_counts_within_the_output()
    {
        var plain = (await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai"))).Json["usage"]!;
        var thinking = (await Dialect.OpenAI.SendAsync(new LlmSimulator(), Body.Of("openai", """{"reasoning_effort":"high"}"""))).Json["usage"]!;
        var thought = thinking["completion_tokens_details"]!["reasoning_tokens"]!.GetValue<int>();
        Assert.True(thought > 0);
        Assert.Equal(plain["completion_tokens"]!.GetValue<int>() + thought, thinking["completion_tokens"]!.GetValue<int>());
    }

    [Fact]
    public async Task Omitted_thought_is_signed_but_not_shown()
    {
        var reply = await Dialect.Anthropic.SendAsync(new LlmSimulator(), Body.Of("anthropic", """{"thinking":{"type":"adaptive","display":"omitted"}}"""));
        Assert.Equal("", reply.Json["content"]![0]!["thinking"]!.GetValue<string>());
        Assert.NotEqual("", reply.Json["content"]![0]!["signature"]!.GetValue<string>());
    }
}
