using System.Net;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Rows H of the fault catalogue: statuses, and what is tried again.</summary>
public partial class StatusFaultTests
{
    private const string Good = "{\"text\":\"Hello\"}";

    [Theory]
    [Trait("Fault", "H05")]
    [InlineData(400, typeof(LlmBadRequestException))]
    [InlineData(401, typeof(LlmAuthenticationException))]
    [InlineData(402, typeof(LlmPermissionException))]
    [InlineData(403, typeof(LlmPermissionException))]
    [InlineData(404, typeof(LlmNotFoundException))]
    [InlineData(413, typeof(LlmBadRequestException))]
    [InlineData(422, typeof(LlmBadRequestException))]
    [InlineData(498, typeof(LlmAuthenticationException))]
    public async Task H05_What_will_not_pass_is_typed_and_never_tried_again(int status, Type type)
    {
        var body = $"{{\"error\":\"some_error\",\"message\":\"No: Bearer {TestCalls.Key}.\"}}";
        var handler = new StubHandler(StubHandler.Answer(status, body, "application/json", "x-request-id: req_1"));
        using var calls = new TestCalls(handler, options => options.MaxRetries = 3);

        var error = (LlmApiException)await Assert.ThrowsAsync(type, () => calls.Stream().FinishAsync());
        Assert.Single(handler.Requests);
        Assert.Equal(((HttpStatusCode)status, "test", "some_error", "req_1"), (error.StatusCode, error.Provider, error.ErrorType, error.RequestId));
        Assert.Equal("No: Bearer ***.", error.ErrorMessage);
        Assert.DoesNotContain(TestCalls.Key, error + error.ResponseBody, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "H15")]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task H15_A_redirect_is_not_followed_and_shows_only_the_host(int status)
    {
        await using var sink = new ScriptServer(_ => Task.CompletedTask);
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 {status} Moved\r\nLocation: {sink.Address}hidden?token=t\r\nContent-Length: 0\r\n\r\n");
        });
        using var calls = new TestCalls(server.Address, options => options.MaxRetries = 3);

        var error = await TestCalls.FailsAsync<LlmApiException>(() => calls.CallAsync());
        Assert.Equal(status, (int)error.StatusCode);
        Assert.Contains("127.0.0.1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error.ToString(), StringComparison.Ordinal);
        Assert.Equal((1, 0), (server.Connections, sink.Connections));
    }

    [Fact]
    [Trait("Fault", "H16")]
    public async Task H16_An_endless_error_body_is_read_only_as_far_as_it_is_kept()
    {
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\n\r\n");
            while (true)
            {
                await connection.SendAsync(new string('x', 10_000));
            }
        });
        using var calls = new TestCalls(server.Address);

        var error = await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Equal(16 * 1024, error.ResponseBody.Length);
    }

    [Fact]
    [Trait("Fault", "H16")]
    public async Task H16_An_error_body_that_stops_in_the_middle_is_waited_for_only_a_moment()
    {
        var clock = new ManualClock();
        await using var server = new ScriptServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 500 Oops\r\nContent-Type: text/plain\r\n\r\nhalf");
            await connection.ClosedAsync();
        });
        using var calls = new TestCalls(server.Address, options => options.TimeProvider = clock);

        var call = calls.CallAsync();
        await clock.ArmedAsync(TimeSpan.FromSeconds(5));
        clock.Advance(TimeSpan.FromSeconds(5));
        await TestCalls.FailsAsync<LlmServerException>(() => call);
    }

    [Fact]
    [Trait("Fault", "H17")]
    public async Task H17_An_error_body_of_any_kind_is_shown_printable()
    {
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Make(502, [0xFF, 0, (byte)'o', (byte)'k', 0x1B], "text/html")));
        using var calls = new TestCalls(handler);

        var error = await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.Equal("\uFFFD\uFFFDok\uFFFD", error.ResponseBody);
        Assert.Null(error.ErrorMessage);
    }

    [Fact]
    [Trait("Fault", "H18")]
    public async Task H18_A_request_id_is_sanitised_and_cut()
    {
        var handler = new StubHandler(StubHandler.Answer(500, "", null, $"x-request-id: {TestCalls.Key}\u001b{new string('i', 10_000)}"));
        using var calls = new TestCalls(handler);

        var error = await TestCalls.FailsAsync<LlmServerException>(() => calls.CallAsync());
        Assert.StartsWith("***?iii", error.RequestId, StringComparison.Ordinal);
        Assert.True(error.RequestId!.Length <= 201);
    }
}
