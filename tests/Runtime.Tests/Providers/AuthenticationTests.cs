using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;

namespace Mirascope.Gen.Tests.Providers;

/// <summary>How a call proves who makes it: keys, optional keys, several headers, headers of the environment.</summary>
public sealed class AuthenticationTests
{
    private static readonly KeyHeader Usual = new("x-key", "", "USUAL", "OLD");
    private static readonly KeyHeader Other = KeyHeader.Bearer("OTHER");

    [Theory]
    [InlineData("", "USUAL=a OLD=b OTHER=c", "x-key: a")]
    [InlineData("", "OLD=b OTHER=c", "x-key: b")]
    [InlineData("", "OTHER=c", "Authorization: Bearer c")]
    [InlineData("mine", "USUAL=a OTHER=c", "x-key: mine")]
    public void The_first_key_that_is_set_goes_into_its_own_header(string configured, string variables, string expected)
    {
        var options = new LlmClientOptions();
        if (configured.Length > 0)
        {
            options.Credentials["test"] = configured;
        }

        Assert.Equal(expected, SentHeaders.ProofOf(Connections(options, variables).Find("test")));
    }

    [Fact]
    public void A_missing_key_names_every_variable_that_may_hold_it() => Assert.Contains(
        "USUAL or OLD or OTHER", Assert.Throws<LlmConfigurationException>(() => Connections(new(), "").Find("test")).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_an_optional_key_no_header_is_sent_and_with_one_it_is()
    {
        var definition = TestCalls.Definition with { Authentication = new KeyAuthentication(Usual) { IsOptional = true } };

        Assert.Empty(SentHeaders.Of(Connections(new(), "", definition).Find("test")));
        Assert.Equal("x-key: a", SentHeaders.ProofOf(Connections(new(), "USUAL=a", definition).Find("test")));
        Assert.Throws<LlmConfigurationException>(() => Connections(new(), "USUAL=\u0001", definition).Find("test"));
    }

    [Fact]
    public void Variables_of_the_options_go_before_the_environment_and_an_empty_one_is_none()
    {
        var options = new LlmClientOptions { Variables = { ["USUAL"] = "", ["OLD"] = "mine", ["TEST_URL"] = "https://mine.example" } };
        var connection = Connections(options, "USUAL=a OLD=b").Find("test");

        Assert.Equal(("x-key: mine", "https://mine.example/"), (SentHeaders.ProofOf(connection), connection.BaseAddress.AbsoluteUri));
    }

    [Fact]
    public void Nothing_is_made_anew_while_nothing_changes()
    {
        var variables = new Dictionary<string, string?> { ["USUAL"] = "a", ["TEST_TEAM"] = "red" };
        var definition = TestCalls.Definition with
        {
            Authentication = new KeyAuthentication(Usual, Other),
            VariableHeaders = [new("x-team", "TEST_TEAM")],
        };
        var connections = new ProviderConnections(new ProviderRegistry(definition), new(), variables.GetValueOrDefault);
        var connection = connections.Find("test");

        Assert.Same(connection, connections.Find("test"));
        variables["TEST_TEAM"] = "blue";
        Assert.Equal("blue", SentHeaders.Of(connections.Find("test"))["x-team"]);
        variables["TEST_TEAM"] = "";
        Assert.Equal(["x-key"], SentHeaders.Of(connections.Find("test")).Keys);
        variables["TEST_TEAM"] = "red\nx-evil: 1";
        var error = Assert.Throws<LlmConfigurationException>(() => connections.Find("test"));
        Assert.Contains("TEST_TEAM", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-central-1", "eu-central-1")]
    [InlineData(" EU-West-1\n", "eu-west-1")]
    [InlineData("", null)]
    public void A_label_of_a_host_is_taken_from_a_variable(string value, string? expected) =>
        Assert.Equal(expected, AddressPiece.HostLabel(Settings(value), "PIECE"));

    [Theory]
    [InlineData("evil.example/")]
    [InlineData("a.b")]
    [InlineData("a@b")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData(" ")]
    [InlineData("\u00e9")]
    public void What_is_more_than_a_label_of_a_host_is_refused(string value) => Assert.Contains(
        "PIECE", Assert.Throws<LlmConfigurationException>(() => AddressPiece.HostLabel(Settings(value), "PIECE")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("my-project", "my-project")]
    [InlineData("a/../b?c#d", "a%2F..%2Fb%3Fc%23d")]
    [InlineData("", null)]
    public void A_segment_of_a_path_is_escaped(string value, string? expected) => Assert.Equal(expected, AddressPiece.Segment(Settings(value), "PIECE"));

    [Theory]
    [InlineData("..")]
    [InlineData(" ")]
    [InlineData("a\nb")]
    public void What_cannot_be_a_segment_of_a_path_is_refused(string value) =>
        Assert.Throws<LlmConfigurationException>(() => AddressPiece.Segment(Settings(value), "PIECE"));

    private static ProviderSettings Settings(string value) => new(ProviderRegistry.BuiltIn, new(), name => name == "PIECE" ? value : null);

    private static ProviderConnections Connections(LlmClientOptions options, string variables, ProviderDefinition? definition = null)
    {
        var values = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        definition ??= TestCalls.Definition with { Authentication = new KeyAuthentication(Usual, Other) };
        return new ProviderConnections(new ProviderRegistry(definition), options, name => values.GetValueOrDefault(name));
    }
}
