using Mirascope.Gen.Tests.Framing;
using Mirascope.Gen.Tests.Loopback;
using static Mirascope.Gen.Tests.Dialects.Bedrock.BedrockWire;

namespace Mirascope.Gen.Tests.Dialects.Bedrock;

/// <summary>Rows E of the fault catalogue, by a client that anybody could have made, in both of Bedrock's forms.</summary>
public sealed class BedrockStreamFaultTests
{
    public static TheoryData<string> Both => BedrockWire.Providers;

    [Theory]
    [MemberData(nameof(Both))]
    public async Task A_stream_in_pieces_of_any_length_is_the_same_answer(string provider)
    {
        var stream = Frames(provider).SelectMany(frame => frame).ToArray();
        foreach (var length in (int[])[1, 2, 3, 7, 64, 1000, stream.Length])
        {
            using var client = Client(provider, new CutStream(stream, length));
            var answer = BedrockWire.Stream(client, provider);
            await answer.FinishAsync();
            Assert.Equal(("Hello", "t1:find:{\"a\":1}", FinishReason.ToolCalls), (answer.Content, Shown(answer), answer.FinishReason));
            Assert.Equal((3, 9), (answer.Usage!.InputTokens, answer.Usage.OutputTokens));
            Assert.Equal(provider == "bedrock" ? Claude : "claude", answer.Model);
        }
    }

    [Theory]
    [Trait("Fault", "E03")]
    [MemberData(nameof(Both))]
    public async Task A_stream_cut_between_any_two_bytes_is_never_a_whole_answer(string provider)
    {
        var frames = Frames(provider);
        var stream = frames.SelectMany(frame => frame).ToArray();

        // Where messageStop has come whole and nothing of the metadata, the answer is whole and its usage unknown.
        var unbilled = provider == "bedrock" ? stream.Length - frames[^1].Length : -1;
        for (var length = 1; length < stream.Length; length++)
        {
            using var client = Client(provider, new MemoryStream(stream[..length]));
            var answer = BedrockWire.Stream(client, provider);
            if (length == unbilled)
            {
                await answer.FinishAsync();
                Assert.Equal(("Hello", null), (answer.Content, answer.Usage));
                continue;
            }

            var broken = await Assert.ThrowsAsync<LlmStreamException>(() => answer.FinishAsync());
            Assert.StartsWith(broken.Partial.Content, "Hello", StringComparison.Ordinal);
            Assert.Equal((answer.Content, 0), (broken.Partial.Content, broken.Partial.ToolCalls.Count));
        }
    }

    [Theory]
    [Trait("Fault", "E01")]
    [MemberData(nameof(Both))]
    public async Task A_damaged_frame_breaks_the_stream_and_keeps_what_came_before(string provider)
    {
        var frames = Frames(provider);
        var text = provider == "bedrock" ? 2 : 3;
        frames[text] = [.. frames[text][..^8], (byte)(frames[text][^8] ^ 1), .. frames[text][^7..]];
        using var client = Client(provider, new MemoryStream([.. frames.SelectMany(frame => frame)]));
        var answer = BedrockWire.Stream(client, provider);
        var broken = await Assert.ThrowsAsync<LlmStreamException>(() => answer.FinishAsync());
        Assert.Equal("Hel", broken.Partial.Content);
        Assert.Contains("checksum", broken.Message, StringComparison.Ordinal);
        Assert.Contains($"{text} events", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "E04")]
    [MemberData(nameof(Exceptions))]
    public async Task An_exception_inside_the_stream_is_the_providers_typed_error(string provider, string name, Type type, int status)
    {
        byte[][] frames = [.. Frames(provider)[..4], EventStreamFeed.Exception(name, """{"message":"It went wrong."}"""), .. Frames(provider)[4..]];
        using var client = Client(provider, new MemoryStream([.. frames.SelectMany(frame => frame)]));
        var answer = BedrockWire.Stream(client, provider);
        var broken = await Assert.ThrowsAsync<LlmStreamException>(() => answer.FinishAsync());
        var error = Assert.IsType<LlmApiException>(broken.InnerException, exactMatch: false);
        Assert.Equal(type, error.GetType());
        Assert.Equal((name, "It went wrong.", status, "req-1"), (error.ErrorType, error.ErrorMessage, (int)error.StatusCode, error.RequestId));
        Assert.Equal("Hello", broken.Partial.Content);
    }

    public static IEnumerable<TheoryDataRow<string, string, Type, int>> Exceptions =>
        from provider in BedrockWire.Providers.Select(row => row.Data)
        from row in new (string Name, Type Type, int Status)[]
        {
            ("throttlingException", typeof(LlmRateLimitException), 429),
            ("internalServerException", typeof(LlmServerException), 500),
            ("serviceUnavailableException", typeof(LlmServerException), 503),
            ("modelStreamErrorException", typeof(LlmServerException), 424),
            ("validationException", typeof(LlmBadRequestException), 400),
            ("modelTimeoutException", typeof(LlmBadRequestException), 408),
            ("somethingNewException", typeof(LlmApiException), 200),
        }
        select new TheoryDataRow<string, string, Type, int>(provider, row.Name, row.Type, row.Status);

    [Theory]
    [Trait("Fault", "E04")]
    [MemberData(nameof(Both))]
    public async Task An_error_frame_has_its_code_and_its_words_in_headers(string provider)
    {
        byte[][] frames = [.. Frames(provider)[..3], EventStreamFeed.Message([], (":message-type", "error"), (":error-code", "InternalFailure"), (":error-message", "Gone."))];
        using var client = Client(provider, new MemoryStream([.. frames.SelectMany(frame => frame)]));
        var broken = await Assert.ThrowsAsync<LlmStreamException>(() => BedrockWire.Stream(client, provider).FinishAsync());
        var error = Assert.IsType<LlmApiException>(broken.InnerException, exactMatch: false);
        Assert.Equal(("InternalFailure", "Gone."), (error.ErrorType, error.ErrorMessage));
    }

    [Theory]
    [Trait("Fault", "E06")]
    [InlineData("""{"bytes":"%%%"}""")]
    [InlineData("""{"bytes":"e30"}""")]
    [InlineData("""{"bytes":"bm90IGpzb24="}""")]
    [InlineData("""{"bytes":""")]
    [InlineData("not json")]
    public async Task Bytes_that_are_no_event_break_the_stream(string payload)
    {
        byte[][] frames = [.. Frames("bedrock:invoke")[..3], Frame("chunk", payload), .. Frames("bedrock:invoke")[3..]];
        using var client = Client("bedrock:invoke", new MemoryStream([.. frames.SelectMany(frame => frame)]));
        var broken = await Assert.ThrowsAsync<LlmStreamException>(() => BedrockWire.Stream(client, "bedrock:invoke").FinishAsync());
        Assert.Equal("Hel", broken.Partial.Content);
        Assert.Contains("malformed", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "E05")]
    [MemberData(nameof(Both))]
    public async Task Frames_that_nobody_knows_yet_are_kept_raw(string provider)
    {
        byte[][] frames = [.. Frames(provider)[..3], Frame("somethingNew", """{"x":1}"""), .. Frames(provider)[3..]];
        using var client = Client(provider, new MemoryStream([.. frames.SelectMany(frame => frame)]));
        var answer = BedrockWire.Stream(client, provider);
        var raw = new List<RawEvent>();
        await foreach (var each in answer.EventsAsync())
        {
            raw.AddRange(each is RawEvent known ? [known] : []);
        }

        Assert.Equal("Hello", answer.Content);
        Assert.Contains(raw, each => each is { Name: "somethingNew", Data: """{"x":1}""" });
    }

    [Theory]
    [Trait("Fault", "H11")]
    [MemberData(nameof(Both))]
    public async Task A_page_of_a_proxy_is_named_and_never_an_answer(string provider)
    {
        using var client = Client(provider, new MemoryStream("<html>Bad gateway</html>"u8.ToArray()));
        await Assert.ThrowsAsync<LlmConnectionException>(() => BedrockWire.Stream(client, provider).FinishAsync());
    }

    private static string Shown(LlmStream stream) => string.Join("; ", stream.ToolCalls.Select(call => $"{call.Id}:{call.Name}:{call.Arguments}"));
}
