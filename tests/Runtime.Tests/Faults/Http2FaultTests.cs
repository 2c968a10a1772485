using Microsoft.AspNetCore.Http;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Row T10 of the fault catalogue: many calls share a connection, and what ends one of them ends no other.</summary>
public sealed partial class Http2FaultTests
{
    private const string One = "data: {\"text\":\"Hel\"}\n\n";
    private const string Rest = "data: {\"text\":\"lo\"}\n\ndata: {\"done\":true}\n\n";

    [Fact]
    [Trait("Fault", "T10")]
    public async Task T10_Calls_speak_HTTP_2_at_once_and_by_one_connection()
    {
        using var both = new CountdownEvent(2);
        var areBothHere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Http2Server.StartAsync(async context =>
        {
            await BeginAsync(context);
            if (both.Signal())
            {
                areBothHere.SetResult();
            }

            await areBothHere.Task;
            await context.Response.WriteAsync(Rest);
        });
        using var calls = Calls(server);
        await using (var first = calls.Stream())
        {
            // The connection is there before the second call looks for one.
            await using var steps = first.GetAsyncEnumerator();
            await steps.MoveNextAsync();
            Assert.Equal("Hel", first.Content);
            await using var second = calls.Stream();
            await second.FinishAsync();
            await first.FinishAsync();
            Assert.Equal(("Hello", "Hello"), (first.Content, second.Content));
        }

        AssertOneConnection(server, 2);
    }

    [Fact]
    [Trait("Fault", "T10")]
    public async Task T10_A_stream_that_the_server_resets_ends_with_what_came_and_the_next_call_uses_the_connection()
    {
        var isRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = await Http2Server.StartAsync(async context =>
        {
            await BeginAsync(context);
            if (isRead.Task.IsCompleted)
            {
                await context.Response.WriteAsync(Rest);
                return;
            }

            await isRead.Task;
            context.Abort();
        });
        using var calls = Calls(server, retries: 3);
        await using var stream = calls.Stream();
        var error = await TestCalls.FailsAsync<LlmStreamException>(async () =>
        {
            await foreach (var _ in stream)
            {
                isRead.TrySetResult();
            }
        });
        Assert.Equal("Hel", stream.Content);
        Assert.IsAssignableFrom<IOException>(error.InnerException);
        Assert.Equal("Hello", (await calls.CallAsync()).Content);
        AssertOneConnection(server, 2);
    }

    [Fact]
    [Trait("Fault", "T10")]
    public async Task T10_A_reset_before_the_answer_begins_is_tried_again()
    {
        Http2Server? server = null;
        await using var _ = server = await Http2Server.StartAsync(async context =>
        {
            if (server!.Requests.Count == 1)
            {
                context.Abort();
                return;
            }

            await BeginAsync(context);
            await context.Response.WriteAsync(Rest);
        });
        using var calls = Calls(server, retries: 1);
        Assert.Equal("Hello", (await calls.CallAsync()).Content);
        AssertOneConnection(server, 2);
    }

    private static async Task BeginAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        await context.Response.WriteAsync(One);
        await context.Response.Body.FlushAsync();
    }

    private static void AssertOneConnection(Http2Server server, int requests)
    {
        Assert.Equal(Enumerable.Repeat("HTTP/2", requests), server.Requests.Select(request => request.Protocol));
        Assert.Single(server.Requests.Select(request => request.Connection).Distinct());
    }

    // The client's own handler, but for whom it trusts.
    private static TestCalls Calls(Http2Server server, int retries = 0)
    {
        var handler = HttpHandlers.Create(TimeSpan.FromMinutes(1));
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == server.Thumbprint;
        return new TestCalls(server.Address, options =>
            (options.Handler, options.MaxRetries, options.TimeProvider) = (handler, retries, new ManualClock { SkipsDelays = true }));
    }
}
