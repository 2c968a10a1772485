using System.Net;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>How a call to Bedrock proves who makes it: a key, or a signature over what is really sent.</summary>
public sealed class BedrockAuthenticationTests
{
    private const string Secret = "canary-secret-0123456789";
    private const string Session = "canary-session-0123456789";
    private const string Answer = """{"output":{"message":{"role":"assistant","content":[{"text":"Hi"}]}},"stopReason":"end_turn","usage":{"inputTokens":1,"outputTokens":1,"totalTokens":2}}""";

    [Theory]
    [InlineData("AWS_BEARER_TOKEN_BEDROCK=k AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b", "", "Bearer k")]
    [InlineData("AWS_BEARER_TOKEN_BEDROCK=k", "mine", "Bearer mine")]
    [InlineData("AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY=b", "mine", "Bearer mine")]
    [InlineData("AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY=b", "", "AWS4-HMAC-SHA256 Credential=AKID/20230929/eu-central-1/bedrock/aws4_request, SignedHeaders=content-type;host;x-amz-date, ")]
    [InlineData("AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY=b AWS_SESSION_TOKEN=c", "", "AWS4-HMAC-SHA256 Credential=AKID/20230929/eu-central-1/bedrock/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, ")]
    public async Task A_key_goes_before_credentials_and_options_before_both(string variables, string key, string expected)
    {
        var handler = new StubHandler(StubHandler.Answer(200, Answer));
        using var client = Client(handler, variables, options =>
        {
            if (key.Length > 0)
            {
                options.Credentials[Provider.Bedrock] = key;
            }
        });
        Assert.Equal("Hi", (await client.CallAsync(Request())).Content);
        Assert.StartsWith(expected, Header(handler, "Authorization"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bedrock", "amazon.nova-lite-v1:0")]
    [InlineData("bedrock:invoke", "arn:aws:bedrock:eu-central-1:123456789012:inference-profile/eu.anthropic.claude-x")]
    public async Task The_signature_is_that_of_what_is_sent(string provider, string model)
    {
        var handler = new StubHandler(StubHandler.Answer(400, "{}"));
        using var client = Client(handler, Credentials);
        await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request() with { Provider = provider, Model = model }));
        var sent = Assert.Single(handler.Requests);
        var signature = new AwsSigner(new AwsCredentials("AKID", Secret, Session), "eu-central-1", "bedrock").SignHeaders(
            new AwsRequest
            {
                Method = "POST",
                Target = sent.RequestUri!.AbsoluteUri["https://bedrock-runtime.eu-central-1.amazonaws.com".Length..],
                Headers = [new("Host", "bedrock-runtime.eu-central-1.amazonaws.com"), new("Content-Type", "application/json")],
                Body = System.Text.Encoding.UTF8.GetBytes(handler.Bodies[0]),
            },
            new ManualClock().GetUtcNow());
        Assert.All(signature.Additions, addition => Assert.Equal(addition.Value, Header(handler, addition.Key)));
        Assert.Contains("%253A", signature.CanonicalRequest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "AWS_BEARER_TOKEN_BEDROCK, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID=a", "AWS_ACCESS_KEY_ID is set for bedrock and AWS_SECRET_ACCESS_KEY is not")]
    [InlineData("AWS_SECRET_ACCESS_KEY=b", "AWS_SECRET_ACCESS_KEY is set for bedrock and AWS_ACCESS_KEY_ID is not")]
    [InlineData("AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=\u0001", "AWS_SECRET_ACCESS_KEY")]
    [InlineData("AWS_ACCESS_KEY_ID=a AWS_SECRET_ACCESS_KEY=b AWS_REGION= AWS_ENDPOINT_URL_BEDROCK_RUNTIME=https://a.example/", "AWS_REGION")]
    public async Task What_is_missing_is_named(string variables, string named)
    {
        using var client = Client(new StubHandler(StubHandler.Answer(200, Answer)), variables);
        Assert.Contains(named, (await Assert.ThrowsAsync<LlmConfigurationException>(() => client.CallAsync(Request()))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Fault", "B07")]
    [InlineData("InvalidSignatureException")]
    [InlineData("RequestTimeTooSkewed")]
    public async Task A_clock_that_is_off_is_set_right_once_and_stays_so(string type)
    {
        var clock = new ManualClock { SkipsDelays = true };
        var server = clock.GetUtcNow().AddMinutes(-20);
        var handler = new StubHandler(StubHandler.Answer(403, """{"message":"Signature expired."}""", "application/json", $"x-amzn-errortype: {type}:http://x/", $"Date: {server:R}"), StubHandler.Answer(200, Answer));
        using var client = Client(handler, Credentials, options => (options.TimeProvider, options.MaxRetries) = (clock, 1));
        await client.CallAsync(Request());
        await client.CallAsync(Request());
        Assert.Equal(["20230929T162637Z", "20230929T160637Z", "20230929T160637Z"], handler.Requests.Select(request => request.Headers.NonValidated["X-Amz-Date"].ToString()));
    }

    [Theory]
    [Trait("Fault", "B07")]
    [InlineData("InvalidSignatureException", -20, 1, 2)]
    [InlineData("InvalidSignatureException", -20, 5, 2)]
    [InlineData("InvalidSignatureException", -20, 0, 1)]
    [InlineData("InvalidSignatureException", 3, 5, 1)]
    [InlineData("AccessDeniedException", -20, 5, 1)]
    public async Task A_refusal_that_stays_is_the_callers_after_one_correction_at_most(string type, int minutes, int retries, int requests)
    {
        var clock = new ManualClock { SkipsDelays = true };
        var date = clock.GetUtcNow();
        var handler = new StubHandler((_, _) => Task.FromResult(StubHandler.Make(
            403, """{"message":"Signature expired."}"""u8.ToArray(), "application/json", $"x-amzn-errortype: {type}:http://x/", $"Date: {date = date.AddMinutes(minutes):R}")));
        using var client = Client(handler, Credentials, options => (options.TimeProvider, options.MaxRetries) = (clock, retries));
        var error = await Assert.ThrowsAsync<LlmPermissionException>(() => client.CallAsync(Request()));
        Assert.Equal((type, "Signature expired."), (error.ErrorType, error.ErrorMessage));
        Assert.Equal(requests, handler.Requests.Count);
    }

    [Theory]
    [InlineData(400, "ValidationException:http://internal.amazon.com/", typeof(LlmBadRequestException), 1)]
    [InlineData(403, "ExpiredTokenException", typeof(LlmPermissionException), 1)]
    [InlineData(404, "ResourceNotFoundException", typeof(LlmNotFoundException), 1)]
    [InlineData(424, "ModelErrorException", typeof(LlmServerException), 1)]
    [InlineData(429, "ThrottlingException", typeof(LlmRateLimitException), 3)]
    [InlineData(503, "ServiceUnavailableException", typeof(LlmServerException), 3)]
    public async Task The_type_of_an_error_stands_in_a_header(int status, string header, Type type, int requests)
    {
        foreach (var body in (string[])["""{"message":"No."}""", "<html>"])
        {
            var handler = new StubHandler(StubHandler.Answer(status, body, "application/json", $"x-amzn-errortype: {header}", "x-amzn-requestid: req-1"));
            using var client = Client(handler, Credentials, options => (options.TimeProvider, options.MaxRetries) = (new ManualClock { SkipsDelays = true }, 2));
            var error = (LlmApiException)await Assert.ThrowsAsync(type, () => client.CallAsync(Request()));
            Assert.Equal((header.Split(':')[0], "req-1"), (error.ErrorType, error.RequestId));
            Assert.Equal(requests, handler.Requests.Count);
        }
    }

    [Fact]
    [Trait("Fault", "B12")]
    public async Task Credentials_that_were_renewed_are_used_by_the_next_call()
    {
        var read = new Dictionary<string, string?> { ["AWS_ACCESS_KEY_ID"] = "first", ["AWS_SECRET_ACCESS_KEY"] = "s1", ["AWS_REGION"] = "us-east-1" };
        var connections = new Gen.Providers.ProviderConnections(Gen.Providers.ProviderRegistry.BuiltIn, new LlmClientOptions(), read.GetValueOrDefault);
        var before = connections.Find(Provider.Bedrock);
        Assert.Same(before, connections.Find(Provider.Bedrock));
        foreach (var (name, value) in new[] { ("AWS_ACCESS_KEY_ID", "second"), ("AWS_SECRET_ACCESS_KEY", "s2"), ("AWS_SESSION_TOKEN", "t"), ("AWS_REGION", "eu-west-1") })
        {
            read[name] = value;
            var after = connections.Find(Provider.Bedrock);
            Assert.NotSame(before.Credential, after.Credential);
            before = after;
        }

        await Task.CompletedTask;
    }

    [Fact]
    [Trait("Fault", "X01")]
    public async Task What_a_server_sends_back_of_the_secrets_is_hidden()
    {
        var handler = new StubHandler(StubHandler.Answer(400, $$"""{"message":"{{Secret}} and {{Session}}"}"""));
        using var client = Client(handler, Credentials);
        var error = await Assert.ThrowsAsync<LlmBadRequestException>(() => client.CallAsync(Request()));
        Assert.DoesNotContain("canary", error + error.ResponseBody, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, error.StatusCode);
    }

    private static string Credentials => $"AWS_ACCESS_KEY_ID=AKID AWS_SECRET_ACCESS_KEY={Secret} AWS_SESSION_TOKEN={Session}";

    private static LlmRequest Request() => new() { Provider = Provider.Bedrock, Model = "amazon.nova-lite-v1:0", Messages = [Message.User("Hi")] };

    private static string Header(StubHandler handler, string name) => handler.Requests[^1].Headers.NonValidated[name].ToString();

    private static LlmClient Client(HttpMessageHandler handler, string variables, Action<LlmClientOptions>? configure = null)
    {
        // What the machine's own environment holds must not count.
        var options = new LlmClientOptions { Handler = handler, MaxRetries = 0, TimeProvider = new ManualClock() };
        foreach (var name in new[] { "AWS_BEARER_TOKEN_BEDROCK", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_DEFAULT_REGION", "AWS_ENDPOINT_URL_BEDROCK_RUNTIME" })
        {
            options.Variables[name] = "";
        }

        options.Variables["AWS_REGION"] = "eu-central-1";
        foreach (var pair in variables.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            options.Variables[pair[..pair.IndexOf('=', StringComparison.Ordinal)]] = pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..];
        }

        configure?.Invoke(options);
        return new LlmClient(options);
    }
}
