using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows H and M of the fault catalogue: answers whose status says success and whose body does not.</summary>
public partial class BodyFaultTests
{
    private const string Stream = "data: {\"text\":\"Hello\"}\n\ndata: {\"done\":true}\n\n";

    [Theory]
    [Trait("Fault", "H08")]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    [InlineData(null)]
    public async Task H08_An_error_object_with_the_status_of_success_is_that_error(string? contentType)
    {
        var handler = new StubHandler(StubHandler.Answer(200, "{\"error\":\"overloaded_error\"}", contentType, "x-request-id: req_2"));
        using var calls = new TestCalls(handler);

        foreach (var run in (Func<Task>[])[() => calls.CallAsync(), () => calls.Stream().FinishAsync()])
        {
            var error = await TestCalls.FailsAsync<LlmServerException>(run);
            Assert.Equal(("overloaded_error", "req_2", 200), (error.ErrorType, error.RequestId, (int)error.StatusCode));
        }
    }

    [Theory]
    [Trait("Fault", "H09")]
    [InlineData("text/html; charset=utf-8", "<html><body>Sign in")]
    [InlineData("text/event-stream", "<!DOCTYPE html>")]
    [InlineData("text/plain", "upstream connect error or disconnect")]
    [InlineData("image/png", "\u0089PNG...")]
    public async Task H09_A_page_is_answered_with_its_type_and_first_characters(string contentType, string body)
    {
        var handler = new StubHandler(StubHandler.Answer(200, $"{body} {TestCalls.Key} {new string('x', 100_000)}", contentType));
        using var calls = new TestCalls(handler);

        foreach (var run in (Func<Task>[])[() => calls.CallAsync(), () => calls.Stream().FinishAsync()])
        {
            var error = await TestCalls.FailsAsync<LlmConnectionException>(run);
            Assert.Contains(contentType.Split(';')[0], error.Message, StringComparison.Ordinal);
            Assert.Contains(body[1..5], error.Message, StringComparison.Ordinal);
            Assert.True(error.Message.Length < 500);
        }
    }

    [Theory]
    [Trait("Fault", "H10")]
    [InlineData(200)]
    [InlineData(204)]
    public async Task H10_An_empty_body_is_an_error(int status)
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(status, "", "text/event-stream")));

        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.Stream().FinishAsync());
    }

    [Theory]
    [Trait("Fault", "H14")]
    [InlineData(1, 80_000)]
    [InlineData(2000, 100)]
    public async Task H14_Too_many_headers_are_a_connection_error(int count, int length)
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            var headers = string.Concat(Enumerable.Range(0, count).Select(i => $"x-{i}: {new string('h', length)}\r\n"));
            await connection.AnswerAsync("200 OK", "application/json", "{\"text\":\"x\"}", headers);
        });
        using var calls = new TestCalls(server.Address);

        await TestCalls.FailsAsync<LlmConnectionException>(() => calls.CallAsync());
    }

    [Fact]
    [Trait("Fault", "S09")]
    public async Task S09_An_event_without_an_end_is_bounded()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(ServerConnection.EventStream + "data: {\"text\":\"x\"}\n\ndata: ");
            while (true)
            {
                await connection.SendAsync(new string('x', 10_000));
            }
        });
        using var calls = new TestCalls(server.Address, options => options.MaxEventBytes = 100_000);

        var error = await TestCalls.FailsAsync<LlmStreamException>(() => calls.Stream().FinishAsync());
        Assert.Contains("MaxEventBytes", error.Message, StringComparison.Ordinal);
        Assert.Equal("x", error.Partial.Content);
    }

    [Theory]
    [Trait("Fault", "M01")]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task M01_An_error_event_ends_the_stream_with_what_came_and_the_providers_error(int before)
    {
        var texts = string.Concat(Enumerable.Range(0, before).Select(i => $"data: {{\"text\":\"{i}\"}}\n\n"));
        var body = texts + $"data: {{\"error\":\"overloaded_error\",\"message\":\"Busy, {TestCalls.Key}.\",\"status\":529}}\n\ndata: {{\"text\":\"late\"}}\n\n";
        var handler = new StubHandler(StubHandler.Answer(200, body, "text/event-stream", "x-request-id: req_3"));
        using var calls = new TestCalls(handler, options => (options.MaxRetries, options.TimeProvider) = (3, new ManualClock { SkipsDelays = true }));
        var seen = "";
        var error = await TestCalls.FailsAsync<LlmStreamException>(async () =>
        {
            await foreach (var text in calls.Stream().TextAsync())
            {
                seen += text;
            }
        });

        var inner = Assert.IsType<LlmServerException>(error.InnerException);
        Assert.Equal((529, "overloaded_error", "Busy, ***.", "req_3"), ((int)inner.StatusCode, inner.ErrorType, inner.ErrorMessage, inner.RequestId));
        Assert.Equal(string.Concat(Enumerable.Range(0, before)), error.Partial.Content);
        Assert.Equal(error.Partial.Content, seen);
        Assert.Equal(before == 0 ? 4 : 1, handler.Requests.Count);
    }

    [Fact]
    public async Task A_malformed_event_is_named_by_its_place_and_never_quoted()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "data: {\"text\":\"a\"}\n\ndata: {\"text\":private}\n\n", "text/event-stream")));
        var error = await TestCalls.FailsAsync<LlmStreamException>(() => calls.Stream().FinishAsync());

        Assert.Contains("event 2 is not JSON from line 0, byte 8 on", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("private", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("'p'", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("a", error.Partial.Content);
    }

    [Fact]
    public async Task A_malformed_answer_is_a_parse_error_that_keeps_the_text_apart()
    {
        using var calls = new TestCalls(new StubHandler(StubHandler.Answer(200, "{\"text\":private}")));
        var error = await TestCalls.FailsAsync<LlmParseException>(() => calls.CallAsync());

        Assert.DoesNotContain("private", error.ToString(), StringComparison.Ordinal);
        Assert.Equal("{\"text\":private}", error.RawText);
        await TestCalls.FailsAsync<LlmParseException>(() => calls.Stream().FinishAsync());
    }
}
