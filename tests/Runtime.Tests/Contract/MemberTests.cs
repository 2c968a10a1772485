using System.Net;
using Mirascope.Gen.Tests.Faults.Clients;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Contract;

/// <summary>The members that programs outside of this project are written against, by their types and meaning. Renaming one does not compile.</summary>
public class MemberTests
{
    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_stream_has_its_members(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var clock = new ManualClock();
        using var client = wire.Client(new StubHandler(StubHandler.Answer(200, wire.Stream, "text/event-stream")), options => options.TimeProvider = clock);
        LlmStream stream = client.StreamAsync(wire.Request);
        Assert.Equal(("", null, null, null), (stream.Content, stream.Usage, stream.Cost, stream.StartTime));
        Assert.Throws<InvalidOperationException>(() => stream.ConstructCallResponse());

        var pairs = new List<(CallResponseChunk Chunk, ToolCall? Tool)>();
        await foreach (var (chunk, tool) in stream)
        {
            pairs.Add((chunk, tool));
        }

        string content = stream.Content, thoughts = stream.Thoughts, model = stream.Model;
        string? id = stream.Id;
        IReadOnlyList<ToolCall> calls = stream.ToolCalls;
        FinishReason? reason = stream.FinishReason;
        Usage? usage = stream.Usage;
        decimal? cost = stream.Cost;
        CostDetail detail = stream.CostDetail;
        Message answer = stream.MessageParam;
        Message? question = stream.UserMessageParam;
        IReadOnlyList<Message> messages = stream.Messages;
        DateTimeOffset? start = stream.StartTime, end = stream.EndTime;
        TimeSpan? first = stream.TimeToFirstChunk;

        Assert.Equal((ProviderWire.Text, "", wire.Model), (content, thoughts, model));
        Assert.NotNull(id);
        Assert.Equal(content, string.Concat(pairs.Select(pair => pair.Chunk.Content)));
        Assert.Equal(calls.Single(), pairs.Single(pair => pair.Tool is not null).Tool);
        Assert.Equal(FinishClass.ToolCalls, reason!.Value.Class);
        Assert.Equal((10L, 5L), (usage!.InputTokens, usage.OutputTokens));
        Assert.Equal(cost, detail.Total);
        Assert.Equal(cost, detail.Items.Sum(item => item.Amount));
        Assert.Null(detail.Reason);
        Assert.Equal([question!, answer], messages);
        Assert.Equal((clock.GetUtcNow(), clock.GetUtcNow(), TimeSpan.Zero), (start, end, first));
        await stream.FinishAsync();
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_stream_is_read_in_every_way_and_replays(string provider)
    {
        var wire = ProviderWire.Of(provider);
        var handler = new StubHandler(StubHandler.Answer(200, wire.Stream, "text/event-stream"));
        using var client = wire.Client(handler);
        var stream = client.StreamAsync(wire.Request);
        IAsyncEnumerable<string> texts = stream.TextAsync();
        IAsyncEnumerable<StreamEvent> events = stream.EventsAsync();
        Assert.Equal(ProviderWire.Text, string.Concat(await texts.ToListAsync()));
        var all = await events.ToListAsync();
        Assert.Equal(ProviderWire.Text, string.Concat(all.OfType<TextDelta>().Select(delta => delta.Text)));
        var (started, fragments, completed) = (all.OfType<ToolCallStarted>().Single(), all.OfType<ToolCallDelta>().ToList(), all.OfType<ToolCallCompleted>().Single());
        Assert.All(fragments, fragment => Assert.Equal(started.Id, fragment.Id));
        Assert.Equal(completed.Call.Arguments, string.Concat(fragments.Select(fragment => fragment.Fragment)));
        Assert.Equal(5, all.OfType<UsageUpdated>().Last().Usage.OutputTokens);
        Assert.Equal(FinishReason.ToolCalls, all.OfType<Finished>().Single().Reason);
        Assert.Empty(all.OfType<ThoughtDelta>().Select(thought => thought.Text));
        Assert.Empty(all.OfType<RawEvent>().Select(raw => raw.Data));

        var parts = new List<string>();
        await foreach (var part in stream.PartsAsync())
        {
            parts.Add(string.Concat(await part.ToListAsync()));
        }

        Assert.Equal([ProviderWire.Text, "{}"], parts);
        Assert.Single(handler.Requests);
        LlmStream again = stream.ResumeAsync("And?"), more = stream.ResumeAsync(Message.User("And?"));
        LlmStream told = stream.ResumeAsync([(stream.ToolCalls[0], ToolOutput.FromText("{}"))]);
        Assert.Equal((3, 3, 3), (again.Request.Messages.Count, more.Request.Messages.Count, told.Request.Messages.Count));
    }

    [Theory]
    [InlineData(Provider.OpenAI)]
    [InlineData(Provider.Anthropic)]
    public async Task A_response_is_the_same_streamed_or_whole(string provider)
    {
        var wire = ProviderWire.Of(provider);
        using var client = wire.Client(new StubHandler(StubHandler.Answer(200, wire.Whole), StubHandler.Answer(200, wire.Stream, "text/event-stream")));
        CallResponse whole = await client.CallAsync(wire.Request);
        var stream = client.StreamAsync(wire.Request);
        await stream.FinishAsync();
        CallResponse built = stream.ConstructCallResponse();

        foreach (var response in (CallResponse[])[whole, built])
        {
            Assert.Equal((ProviderWire.Text, wire.Model, stream.Id, FinishReason.ToolCalls), (response.Content, response.Model, response.Id, response.FinishReason));
            Assert.Equal(stream.ToolCalls, response.ToolCalls);
            Assert.Equal((10L, 5L, stream.Cost), (response.Usage!.InputTokens, response.Usage.OutputTokens, response.Cost));
            Assert.Equal(stream.MessageParam, response.MessageParam);
            Assert.Equal(stream.Messages, response.Messages);
        }

        Assert.False(whole.Raw.IsEmpty);
    }

    [Fact]
    public void The_values_have_their_members()
    {
        Assert.True(typeof(CallResponseChunk).IsValueType);
        var chunk = default(CallResponseChunk);
        Assert.Equal(("", "", null, null, true), (chunk.Content, chunk.Thought, chunk.FinishReason, chunk.Usage, chunk.Raw.IsEmpty));
        var usage = new Usage { InputTokens = long.MaxValue, OutputTokens = 1L };
        Assert.Equal((null, null, null), (usage.CacheReadTokens, usage.CacheWriteTokens, usage.ReasoningTokens));
        Assert.Equal(usage, usage with { });
        FinishReason[] known = [FinishReason.Stop, FinishReason.Length, FinishReason.ToolCalls, FinishReason.ContentFilter, FinishReason.Refusal, FinishReason.Pause, FinishReason.Error];
        Assert.Equal(
            [FinishClass.Stop, FinishClass.Length, FinishClass.ToolCalls, FinishClass.ContentFilter, FinishClass.Refusal, FinishClass.Pause, FinishClass.Error],
            known.Select(reason => reason.Class));
        Assert.Equal(("of_tomorrow", FinishClass.Other), (new FinishReason(FinishClass.Other, "of_tomorrow").Text, default(FinishReason).Class));
        var call = new ToolCall("id", "name", "{}");
        Assert.Equal(("id", "name", "{}"), (call.Id, call.Name, call.Arguments));
        Assert.Equal(("openai", "anthropic"), (Provider.OpenAI, Provider.Anthropic));
        var request = new LlmRequest { Provider = "p", Model = "m", Messages = [], Tools = [], ToolChoice = ToolChoice.Auto, Options = new LlmOptions(), Output = OutputFormat.Json };
        Assert.Equal(("p", "m", 0, 0), (request.Provider, request.Model, request.Messages.Count, request.Tools.Count));
        var options = new LlmClientOptions { Handler = null, Credentials = { [Provider.OpenAI] = "key" }, BaseAddresses = { [Provider.OpenAI] = new Uri("http://127.0.0.1:5005/v1/") }, TimeProvider = TimeProvider.System };
        using var client = new LlmClient(options);
        using (LlmClient.Use(client))
        {
            Assert.Same(client, LlmClient.Current);
        }
    }

    [Fact]
    public async Task The_errors_have_their_members_and_one_base()
    {
        var wire = ProviderWire.Of(Provider.OpenAI);
        using var client = wire.Client(new StubHandler(StubHandler.Answer(429, wire.Error, "application/json", "x-request-id: r", "retry-after: 9")));
        LlmApiException error = await Assert.ThrowsAsync<LlmRateLimitException>(() => client.CallAsync(wire.Request));
        HttpStatusCode status = error.StatusCode;
        string provider = error.Provider, body = error.ResponseBody;
        string? requestId = error.RequestId, code = error.ErrorCode;
        TimeSpan? wait = error.RetryAfter;
        Assert.Equal((HttpStatusCode.TooManyRequests, "openai", wire.Error, "r", "overloaded", TimeSpan.FromSeconds(9)), (status, provider, body, requestId, code, wait));

        Type[] ofProviders =
        [
            typeof(LlmAuthenticationException), typeof(LlmPermissionException), typeof(LlmBadRequestException), typeof(LlmNotFoundException),
            typeof(LlmRateLimitException), typeof(LlmServerException),
        ];
        Type[] own =
        [
            typeof(LlmApiException), typeof(LlmConnectionException), typeof(LlmTimeoutException), typeof(LlmStreamException), typeof(LlmParseException),
            typeof(LlmToolException), typeof(LlmBudgetException), typeof(LlmConfigurationException),
        ];
        Assert.All(ofProviders, type => Assert.Equal(typeof(LlmApiException), type.BaseType));
        Assert.All(own, type => Assert.Equal(typeof(LlmException), type.BaseType));
        Assert.Equal(typeof(CallResponse), typeof(LlmStreamException).GetProperty(nameof(LlmStreamException.Partial))!.PropertyType);
    }
}
