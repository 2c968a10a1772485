using System.Net.Sockets;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class HostTests
{
    [Fact]
    public async Task Host_listens_on_loopback_only_and_closes_its_port()
    {
        var host = await new LlmSimulator().StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("127.0.0.1", host.Address.Host);
        Assert.NotEqual(0, host.Address.Port);
        await ConnectAsync(host.Address.Port);
        await host.DisposeAsync();
        await Assert.ThrowsAsync<SocketException>(() => ConnectAsync(host.Address.Port));
    }

    [Fact]
    public async Task Host_closes_at_once_though_a_stream_is_half_read()
    {
        var host = await new LlmSimulator().StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient();
        using var request = Dialect.OpenAI.Request(Body.Of("openai", """{"stream":true,"n":128}"""));
        request.RequestUri = new Uri(host.AddressOf(Provider.OpenAI), "chat/completions");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Addresses_are_those_the_providers_clients_take()
    {
        await using var host = await new LlmSimulator().StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(new Uri(host.Address, "v1/"), host.AddressOf(Provider.OpenAI));
        Assert.Equal(host.Address, host.AddressOf(Provider.Anthropic));
        Assert.Throws<ArgumentException>(() => host.AddressOf("acme"));
    }

    private static async Task ConnectAsync(int port)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
    }
}
