using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Tests.Transport;

public sealed class AwsSignerTests
{
    private const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Theory]
    [Trait("Fault", "B11")]
    [InlineData("/", "/")]
    [InlineData("", "/")]
    [InlineData("//a//b//", "/a/b/")]
    [InlineData("/a/./b/../c", "/a/c")]
    [InlineData("/../..", "/")]
    [InlineData("/a/..", "/")]
    [InlineData("/a/b/.", "/a/b/")]
    [InlineData("/model/a%3Ab/converse", "/model/a%253Ab/converse")]
    [InlineData("/model/a%2F..%2Fb", "/model/a%252F..%252Fb")]
    [InlineData("/é ~-._!*'()", "/%C3%A9%20~-._%21%2A%27%28%29")]
    public void A_path_is_escaped_once_more_than_on_the_wire(string path, string canonical) =>
        Assert.Equal(canonical, Sign(target: path).CanonicalRequest.Split('\n')[1]);

    [Theory]
    [InlineData("/?b=2&a=1", "a=1&b=2")]
    [InlineData("/?a=2&a=1&a", "a=&a=1&a=2")]
    [InlineData("/?a%20b=c%2Fd", "a%20b=c%2Fd")]
    [InlineData("/?a+b=%2B", "a%2Bb=%2B")]
    [InlineData("/?aB=1&ab=2&a-b=3", "a-b=3&aB=1&ab=2")]
    public void A_query_is_sorted_and_escaped_once(string target, string canonical) =>
        Assert.Equal(canonical, Sign(target: target).CanonicalRequest.Split('\n')[2]);

    [Fact]
    public void Whatever_is_signed_changes_the_signature()
    {
        string[] signatures =
        [
            Sign().Signature, Sign(target: "/other").Signature, Sign(method: "GET").Signature, Sign(host: "example.com").Signature,
            Sign(body: "x").Signature, Sign(now: Now.AddSeconds(1)).Signature, Sign(now: Now.AddDays(1)).Signature,
            Sign(region: "us-west-2").Signature, Sign(secret: Secret[1..]).Signature, Sign(token: "token").Signature,
        ];
        Assert.Equal(signatures.Length, signatures.Distinct().Count());
    }

    [Fact]
    public void One_signer_signs_for_the_day_it_is()
    {
        var signer = new AwsSigner(new AwsCredentials("AKID", Secret), "us-east-1", "bedrock");
        var (first, second) = (signer.SignHeaders(Request(), Now), signer.SignHeaders(Request(), Now.AddDays(1)));
        Assert.Equal(Sign().Signature, first.Signature);
        Assert.Equal(Sign(now: Now.AddDays(1)).Signature, second.Signature);
    }

    [Theory]
    [Trait("Fault", "B06")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void The_time_is_the_same_in_every_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        Assert.Contains(new("X-Amz-Date", "20260102T030405Z"), Sign(now: Now.ToOffset(TimeSpan.FromHours(7))).Additions);
    }

    [Fact]
    public void A_session_token_is_sent_and_signed()
    {
        var signature = Sign(token: "token");
        Assert.Contains(new("X-Amz-Security-Token", "token"), signature.Additions);
        Assert.Contains("SignedHeaders=host;x-amz-date;x-amz-security-token", signature.Additions[^1].Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_is_nowhere_in_what_is_sent_or_shown()
    {
        var credentials = new AwsCredentials("AKID", Secret, "the-token");
        var signer = new AwsSigner(credentials, "us-east-1", "bedrock");
        var signature = signer.SignHeaders(Request(), Now);
        string?[] shown =
        [
            credentials.ToString(), signer.ToString(), signature.ToString(), signature.CanonicalRequest, signature.StringToSign,
            .. signature.Additions.Select(addition => addition.Value),
        ];
        Assert.All(shown, text => Assert.DoesNotContain(Secret, text, StringComparison.Ordinal));
        Assert.All(shown[..3], text => Assert.DoesNotContain("the-token", text, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Fault", "X02")]
    [InlineData("", "secret", null)]
    [InlineData("id", "se cret", null)]
    [InlineData("id", "secret\n", null)]
    [InlineData("id", "secret", "tok\r\nen")]
    [InlineData("id", "secret", "")]
    [InlineData("íd", "secret", null)]
    public void A_credential_that_could_break_a_header_is_refused_and_not_shown(string id, string secret, string? token)
    {
        var refused = Assert.Throws<ArgumentException>(() => new AwsCredentials(id, secret, token));
        Assert.DoesNotContain("se cret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("tok\r\nen", refused.Message, StringComparison.Ordinal);
    }

    private static AwsSignature Sign(
        string method = "POST", string target = "/", string host = "example.org", string body = "", DateTimeOffset? now = null, string region = "us-east-1",
        string secret = Secret, string? token = null) =>
        new AwsSigner(new AwsCredentials("AKID", secret, token), region, "bedrock").SignHeaders(Request(method, target, host, body), now ?? Now);

    private static AwsRequest Request(string method = "POST", string target = "/", string host = "example.org", string body = "") => new()
    {
        Method = method,
        Target = target,
        Headers = [new("Host", host)],
        Body = System.Text.Encoding.UTF8.GetBytes(body),
    };
}
