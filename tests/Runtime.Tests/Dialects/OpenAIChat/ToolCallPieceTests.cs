namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Tool calls as servers cut them up.</summary>
public sealed class ToolCallPieceTests
{
    public static TheoryData<string, string[], string> Cases => new()
    {
        {
            "by index, interleaved",
            [
                Call("""{"index":0,"id":"a","type":"function","function":{"name":"f","arguments":""}}"""), Call("""{"index":1,"id":"b","function":{"name":"g","arguments":"{"}}"""),
                Call("""{"index":0,"function":{"arguments":"{\"x\":"}}"""), Call("""{"index":1,"function":{"arguments":"}"}}"""), Call("""{"index":0,"function":{"arguments":"1}"}}"""),
            ],
            "a:f:{\"x\":1}; b:g:{}"
        },
        {
            "several in one delta",
            ["""{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}},{"index":1,"id":"b","function":{"name":"g","arguments":"[]"}}]}"""],
            "a:f:{}; b:g:[]"
        },
        {
            "one index for all",
            [Call("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}"""), Call("""{"index":0,"id":"b","function":{"name":"g","arguments":"{"}}"""), Call("""{"index":0,"function":{"arguments":"}"}}""")],
            "a:f:{}; b:g:{}"
        },
        {
            "no index",
            [Call("""{"id":"a","function":{"name":"f","arguments":"{"}}"""), Call("""{"function":{"arguments":"}"}}"""), Call("""{"id":"b","function":{"name":"f","arguments":"{}"}}""")],
            "a:f:{}; b:f:{}"
        },
        {
            "no index and no id, by order",
            ["""{"tool_calls":[{"function":{"name":"f","arguments":"{}"}},{"function":{"name":"g","arguments":"{}"}}]}"""],
            ":f:{}; :g:{}"
        },
        {
            "id and name repeated",
            [Call("""{"index":0,"id":"a","function":{"name":"f","arguments":"{"}}"""), Call("""{"index":0,"id":"a","function":{"name":"f","arguments":"}"}}""")],
            "a:f:{}"
        },
        {
            "id repeated without an index",
            [Call("""{"id":"a","function":{"name":"f","arguments":"{"}}"""), Call("""{"id":"b","function":{"name":"g","arguments":"["}}"""), Call("""{"id":"a","function":{"arguments":"}"}}"""), Call("""{"id":"b","function":{"arguments":"]"}}""")],
            "a:f:{}; b:g:[]"
        },
        {
            "empty id and name on later pieces",
            [Call("""{"index":0,"id":"a","function":{"name":"f","arguments":""}}"""), Call("""{"index":0,"id":"","function":{"name":"","arguments":"{}"}}"""), Call("""{"index":0,"id":null,"function":{"name":null,"arguments":null}}""")],
            "a:f:{}"
        },
        {
            "id, name and arguments one after the other",
            [Call("""{"index":0,"id":"a"}"""), Call("""{"index":0,"function":{"name":"f"}}"""), Call("""{"index":0,"function":{"arguments":"{}"}}""")],
            "a:f:{}"
        },
        {
            "name before id",
            [Call("""{"index":0,"function":{"name":"f"}}"""), Call("""{"index":0,"id":"a","function":{"arguments":"{}"}}""")],
            "a:f:{}"
        },
        {
            "arguments before the name",
            [Call("""{"index":0,"id":"a","function":{"arguments":"{"}}"""), Call("""{"index":0,"function":{"arguments":"}"}}"""), Call("""{"index":0,"function":{"name":"f"}}""")],
            "a:f:{}"
        },
        {
            "no id at all",
            [Call("""{"index":0,"function":{"name":"f"}}"""), Call("""{"index":0,"function":{"arguments":"{}"}}""")],
            ":f:{}"
        },
        {
            "no arguments at all",
            [Call("""{"index":0,"id":"a","function":{"name":"f"}}"""), Call("""{"index":1,"function":{"name":"g"}}""")],
            "a:f:; :g:"
        },
        {
            "one id for two calls",
            ["""{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}},{"index":1,"id":"a","function":{"name":"g","arguments":"[]"}}]}"""],
            "a:f:{}; a-2:g:[]"
        },
        {
            "arguments that are JSON and not text",
            [Call("""{"index":0,"id":"a","function":{"name":"f","arguments":{"n": "1"}}}""")],
            "a:f:{\"n\": \"1\"}"
        },
        {
            "the form before there were several",
            ["""{"function_call":{"name":"f","arguments":""}}""", """{"function_call":{"arguments":"{"}}""", """{"function_call":{"arguments":"}"}}"""],
            ":f:{}"
        },
        {
            "the old form with nothing in it",
            ["""{"content":"hi","function_call":{"name":"","arguments":""},"tool_calls":[{}]}"""],
            ""
        },
    };

    [Theory]
    [Trait("Fault", "A02")]
    [MemberData(nameof(Cases))]
    public void Pieces_become_the_calls_that_were_meant(string how, string[] deltas, string expected)
    {
        Assert.True(Decoded.Deltas(deltas).ToolText() == expected, how + ": " + Decoded.Deltas(deltas).ToolText());
    }

    [Fact]
    public void A_call_is_handed_out_only_when_the_model_has_said_why_it_stopped()
    {
        var cut = Decoded.Events(Decoded.Chunk(Call("""{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}}""")));

        Assert.Empty(cut.Log.ToolCalls);
        Assert.Equal("{}", Assert.Single(cut.Log.Parts).Text);
    }

    [Fact]
    public void A_free_text_tool_is_told_from_one_with_json()
    {
        const string Free = """{"id":"a","type":"custom","custom":{"name":"f","input":"4 + 4"}}""";

        var streamed = Assert.Single(Decoded.Deltas(Call(Free), Call("""{"id":"a","custom":{"input":" + 4"}}""")).Log.ToolCalls);
        var whole = Assert.Single(Decoded.Whole($$"""{"choices":[{"index":0,"message":{{Call(Free)}}}]}""").Log.ToolCalls);

        Assert.Equal((true, "4 + 4 + 4"), (streamed.IsFreeform, streamed.Arguments));
        Assert.Equal((true, "4 + 4"), (whole.IsFreeform, whole.Arguments));
    }

    [Fact]
    [Trait("Fault", "A02")]
    public void In_a_whole_answer_every_element_is_a_call()
    {
        var whole = Decoded.Whole("""{"choices":[{"message":{"tool_calls":[{"index":0,"id":"a","function":{"name":"f","arguments":"{}"}},{"index":0,"function":{"name":"f","arguments":"{}"}}]}}]}""");

        Assert.Equal("a:f:{}; :f:{}", whole.ToolText());
    }

    private static string Call(string piece) => $$"""{"tool_calls":[{{piece}}]}""";
}
