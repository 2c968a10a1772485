using Mirascope.Gen.Providers;
using Mirascope.Gen.Tests.Loopback;
using Mirascope.Gen.Tests.Providers;

namespace Mirascope.Gen.Tests.Execution;

public class ClientSetupTests
{
    public static TheoryData<string, Action<LlmClientOptions>> OutOfRange { get; } = new()
    {
        { "ConnectTimeout", options => options.ConnectTimeout = TimeSpan.Zero },
        { "FirstByteTimeout", options => options.FirstByteTimeout = TimeSpan.FromSeconds(-3) },
        { "IdleTimeout", options => options.IdleTimeout = TimeSpan.FromDays(100) },
        { "TotalTimeout", options => options.TotalTimeout = TimeSpan.Zero },
        { "MaxRetries", options => options.MaxRetries = -1 },
        { "MaxRetryDelay", options => options.MaxRetryDelay = TimeSpan.FromSeconds(-1) },
        { "MaxEventBytes", options => options.MaxEventBytes = 0 },
        { "MaxResponseBytes", options => options.MaxResponseBytes = -5 },
        { "UnsupportedOptions", options => options.UnsupportedOptions = (UnsupportedOptions)9 },
        { "TimeProvider", options => options.TimeProvider = null! },
        { "Credentials[\"openai\"]", options => options.Credentials["openai"] = "two\nlines" },
        { "Credentials has an entry", options => options.Credentials["opnai"] = "k" },
        { "BaseAddresses[\"anthropic\"]", options => options.BaseAddresses["anthropic"] = new Uri("ftp://x/") },
        { "AllowPlainHttp", options => options.BaseAddresses["anthropic"] = new Uri("http://gw.example/") },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void An_option_out_of_range_is_refused_by_name(string name, Action<LlmClientOptions> set)
    {
        var options = new LlmClientOptions();
        set(options);

        var error = Assert.Throws<LlmConfigurationException>(() => new LlmClient(options));
        Assert.Contains(name, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_may_be_switched_off()
    {
        using var client = new LlmClient(new LlmClientOptions
        {
            ConnectTimeout = Timeout.InfiniteTimeSpan,
            FirstByteTimeout = Timeout.InfiniteTimeSpan,
            IdleTimeout = Timeout.InfiniteTimeSpan,
            TotalTimeout = Timeout.InfiniteTimeSpan,
        });
    }

    [Fact]
    public void A_missing_key_names_the_variable_and_the_option()
    {
        var connections = new ProviderConnections(new ProviderRegistry(TestCalls.Definition), new LlmClientOptions(), _ => "");

        var error = Assert.Throws<LlmConfigurationException>(() => connections.Find("test"));
        Assert.Contains("TEST_KEY", error.Message, StringComparison.Ordinal);
        Assert.Contains("LlmClientOptions.Credentials[\"test\"]", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_the_environment_is_read_anew_for_each_call_and_trimmed()
    {
        var key = " first\r\n";
        var connections = new ProviderConnections(
            new ProviderRegistry(TestCalls.Definition), new LlmClientOptions(), name => name == "TEST_KEY" ? key : null);

        Assert.Equal("Authorization: Bearer first", SentHeaders.ProofOf(connections.Find("test")));
        key = "second";
        Assert.Equal("Authorization: Bearer second", SentHeaders.ProofOf(connections.Find("test")));
    }

    [Fact]
    public void The_options_go_before_the_environment()
    {
        var options = new LlmClientOptions { Credentials = { ["test:tiny"] = "mine" }, BaseAddresses = { ["test"] = new Uri("https://mine.example/v2") } };
        var connection = new ProviderConnections(new ProviderRegistry(TestCalls.Definition), options, _ => "https://other.example").Find("test");

        Assert.Equal(("Authorization: Bearer mine", "https://mine.example/v2/"), (SentHeaders.ProofOf(connection), connection.BaseAddress.AbsoluteUri));
    }

    [Theory]
    [InlineData("https://gw.example/v1", "https://gw.example/v1/")]
    [InlineData("", "https://test.example/v1/")]
    public void The_environment_may_set_the_address(string value, string expected)
    {
        var connections = new ProviderConnections(
            new ProviderRegistry(TestCalls.Definition), new LlmClientOptions(), name => name == "TEST_URL" ? value : "key");

        Assert.Equal(expected, connections.Find("test").BaseAddress.AbsoluteUri);
    }

    [Fact]
    public void An_address_of_the_environment_is_checked_like_any_other()
    {
        var connections = new ProviderConnections(new ProviderRegistry(TestCalls.Definition), new LlmClientOptions(), _ => "http://gw.example");

        Assert.Contains("TEST_URL", Assert.Throws<LlmConfigurationException>(() => connections.Find("test")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_provider_in_two_dialects_is_two_connections_with_one_key()
    {
        var connections = new ProviderConnections(ProviderRegistry.BuiltIn, new LlmClientOptions { Credentials = { ["openai"] = "made-up" } }, _ => null);

        Assert.Equal("openai-chat", connections.Find("openai").Definition.Dialect.Name);
        Assert.Equal("openai-responses", connections.Find("openai:responses").Definition.Dialect.Name);
        Assert.Same(connections.Find("openai"), connections.Find("openai:chat"));
        Assert.Equal("Authorization: Bearer made-up", SentHeaders.ProofOf(connections.Find("openai:responses")));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("openai:chat")]
    [InlineData("openai:responses")]
    [InlineData("anthropic")]
    [InlineData("anthropic:messages")]
    public void A_provider_is_known_with_and_without_its_dialect(string name) =>
        Assert.StartsWith(ProviderRegistry.BuiltIn.Find(name).Name, name, StringComparison.Ordinal);

    [Theory]
    [InlineData("openai:completions")]
    [InlineData("OpenAI")]
    [InlineData("")]
    public void An_unknown_provider_is_answered_with_those_there_are(string name)
    {
        var error = Assert.Throws<LlmConfigurationException>(() => ProviderRegistry.BuiltIn.Find(name));
        Assert.Contains("openai (openai:chat, openai:responses), anthropic (anthropic:messages)", error.Message, StringComparison.Ordinal);
    }
}
