using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Faults;

/// <summary>Row T09 of the fault catalogue: nobody vouches for the server.</summary>
public class SecureConnectionFaultTests
{
    [Fact]
    [Trait("Fault", "T09")]
    public async Task T09_A_certificate_nobody_vouches_for_is_an_error_that_is_not_tried_again_and_the_key_is_not_sent()
    {
        using var certificate = LoopbackCertificate.Make();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = new CancellationTokenSource();
        var accepted = 0;
        var received = 0;
        var serving = ServeAsync();
        using var calls = new TestCalls(
            new Uri($"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"), options => options.MaxRetries = 3);

        var error = await TestCalls.FailsAsync<LlmConnectionException>(() => calls.Stream().FinishAsync());
        await stop.CancelAsync();
        await serving;
        Assert.Contains("certificate", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 0), (accepted, received));

        async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(stop.Token);
                    accepted++;
                    await using var secure = new SslStream(client.GetStream());
                    try
                    {
                        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop.Token);
                        received += await secure.ReadAsync(new byte[100], stop.Token);
                    }
                    catch (Exception exception) when (exception is IOException or AuthenticationException)
                    {
                        // The client has refused us, which is what is asked of it.
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }
    }
}
