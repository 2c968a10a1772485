using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <content>Many at once.</content>
public partial class CancellationFaultTests
{
    [Fact]
    [Trait("Fault", "C10")]
    public async Task C10_Many_streams_at_once_do_not_mix_and_leave_nothing_open()
    {
        const int Count = 200;
        var open = 0;
        await using var server = new ScriptServer(async connection =>
        {
            Interlocked.Increment(ref open);
            var request = await connection.ReadRequestAsync();
            var name = request![(request!.IndexOf("\"says\":\"", StringComparison.Ordinal) + 8)..^2];
            var fails = name.EndsWith('0') || name.EndsWith('5');
            await connection.SendAsync(ServerConnection.EventStream + $"data: {{\"text\":\"{name}\"}}\n\ndata: {{\"text\":\"!\"}}\n\n");
            if (!fails)
            {
                await connection.SendAsync("data: {\"done\":true}\n\n");
            }

            Interlocked.Decrement(ref open);
        });
        using var calls = new TestCalls(server.Address);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, Count).Select(async i =>
        {
            var stream = calls.Stream(TestCalls.Request with { Messages = [Message.User($"n{i}")] });
            try
            {
                await stream.FinishAsync();
                return (stream.Content, true);
            }
            catch (LlmStreamException error)
            {
                return (error.Partial.Content, false);
            }
        }));

        for (var i = 0; i < Count; i++)
        {
            Assert.Equal(($"n{i}!", i % 5 != 0), outcomes[i]);
        }

        Assert.Equal(0, Volatile.Read(ref open));
    }
}
