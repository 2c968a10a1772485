using System.Text;
using Mirascope.Gen.Testing;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Tests.Bedrock;

public class SignatureTests
{
    private static readonly AwsCredentials Known = new("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "session+token==");

    public static TheoryData<string> Ways => OfficialClients.Reach.Ways;

    [Theory]
    [InlineData("handler", "anthropic.claude-v2%3A1")]
    [InlineData("host", "anthropic.claude-v2%3A1")]
    [InlineData("host", "arn%3Aaws%3Abedrock%3Aus-east-1%3A1%3Aprovisioned-model%2Fx")]
    public async Task Signature_of_what_was_sent_holds(string way, string model) => Assert.Equal("", await SendAsync(way, $"/model/{model}/converse"));

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Signature_of_something_else_is_refused(string way)
    {
        const string path = "/model/m%3A0/converse";
        var mismatch = "403 InvalidSignatureException";
        Assert.Equal(mismatch, await SendAsync(way, path, signedPath: "/model/m:0/converse"));
        Assert.Equal(mismatch, await SendAsync(way, path, signedBody: "{}"));
        Assert.Equal(mismatch, await SendAsync(way, path, service: "s3"));
        Assert.Equal(mismatch, await SendAsync(way, path, credentials: new AwsCredentials(Known.AccessKeyId, "other", Known.SessionToken)));
        Assert.Equal("403 UnrecognizedClientException", await SendAsync(way, path, credentials: new AwsCredentials("AKIDOTHER", Known.SecretAccessKey, Known.SessionToken)));
        Assert.Equal("403 UnrecognizedClientException", await SendAsync(way, path, credentials: new AwsCredentials(Known.AccessKeyId, Known.SecretAccessKey)));
        Assert.Equal(mismatch, await SendAsync(way, path, off: TimeSpan.FromMinutes(6)));
        Assert.Equal("", await SendAsync(way, path, off: TimeSpan.FromMinutes(-4)));
    }

    [Theory]
    [InlineData("handler", Provider.Bedrock)]
    [InlineData("handler", "bedrock:invoke")]
    [InlineData("host", Provider.Bedrock)]
    [InlineData("host", "bedrock:invoke")]
    public async Task Library_signs_what_it_sends_by_the_providers_clock(string way, string provider)
    {
        // The provider's clock stands years away from the client's, which learns it from the first refusal.
        await using var reach = await ClientReach.OfAsync(way, SignInsteadOfBearing, new ManualClock());
        var answer = await reach.Client.CallAsync(
            new LlmRequest { Provider = provider, Model = ClientReach.ModelOf(provider), Messages = [Message.User("Hi")], Options = new LlmOptions { MaxTokens = 500 } },
            TestContext.Current.CancellationToken);
        Assert.Equal(FinishClass.Stop, answer.FinishReason!.Value.Class);
        Assert.Equal(2, reach.Simulator.Requests.Count);
    }

    private static void SignInsteadOfBearing(LlmClientOptions options)
    {
        var known = new LlmSimulatorOptions().AwsCredentials;
        foreach (var name in options.Credentials.Keys.Where(name => name.StartsWith(Provider.Bedrock, StringComparison.Ordinal)).ToArray())
            options.Credentials.Remove(name);
        options.MaxRetries = 2;
        options.Variables["AWS_ACCESS_KEY_ID"] = known.AccessKeyId;
        options.Variables["AWS_SECRET_ACCESS_KEY"] = known.SecretAccessKey;
        options.Variables["AWS_REGION"] = "eu-central-1";
    }

    private static async Task<string> SendAsync(
        string way, string path, string? signedPath = null, string? signedBody = null, string service = "bedrock", AwsCredentials? credentials = null, TimeSpan off = default)
    {
        var clock = new ManualClock();
        var simulator = new LlmSimulator(new LlmSimulatorOptions { TimeProvider = clock, AwsCredentials = Known });
        await using var host = await simulator.StartAsync(TestContext.Current.CancellationToken);
        using var client = way == "host" ? new HttpClient() : new HttpClient(simulator.CreateHandler());
        var address = new Uri(host.Address, path);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(Dialect.Converse.Good, Encoding.UTF8, "application/json") };
        var signer = new AwsSigner(credentials ?? Known, "us-east-1", service);
        var signature = signer.SignHeaders(
            new AwsRequest
            {
                Method = "POST",
                Target = signedPath ?? path,
                Headers = [new("Host", address.Authority), new("Content-Type", "application/json; charset=utf-8")],
                Body = Encoding.UTF8.GetBytes(signedBody ?? Dialect.Converse.Good),
            },
            clock.GetUtcNow() + off);
        foreach (var (name, value) in signature.Additions)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var reply = await Reply.ReadAsync(response);
        Assert.All(simulator.Requests, received => Assert.DoesNotContain(received.Headers, header => header.Value.Contains("session+token", StringComparison.Ordinal)));
        return reply.Status == 200 ? "" : $"{reply.Status} {reply.Headers["x-amzn-ErrorType"].Split(':')[0]}";
    }
}
