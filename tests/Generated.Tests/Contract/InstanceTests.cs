using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Contract;

public sealed partial class InstanceLibrarian(LlmClient client)
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("Recommend a {genre} book")]
    public partial Task<string> RecommendAsync(string genre, CancellationToken cancellationToken = default);
}

public class InstanceTests
{
    [Fact]
    public async Task An_instance_uses_its_own_client_and_a_context_changes_the_model()
    {
        var provider = new StubProvider().OpenAIText("Dune").AnthropicText("Emma");
        using var client = provider.CreateClient();
        var librarian = new InstanceLibrarian(client);

        Assert.Equal("Dune", await librarian.RecommendAsync("fantasy"));
        using (LlmContext.Use(Provider.Anthropic, "claude-haiku-4-5", new LlmOptions { Temperature = 0 }))
        {
            Assert.Equal("Emma", await librarian.RecommendAsync("fantasy"));
        }

        var body = JsonNode.Parse(provider.Bodies[1])!;
        Assert.Equal("https://api.anthropic.com/v1/messages", provider.Urls[1]);
        Assert.Equal("claude-haiku-4-5", (string?)body["model"]);
        Assert.Equal(0, (double?)body["temperature"]);
    }

    [Fact]
    public void Client_options_are_written_as_the_contract_shows()
    {
        using var handler = new StubProvider();
        using var client = new LlmClient(new LlmClientOptions
        {
            Handler = handler,
            Credentials = { [Provider.OpenAI] = "key" },
            BaseAddresses = { [Provider.OpenAI] = new Uri("http://127.0.0.1:5005/v1/") },
        });
        Assert.NotNull(client);
    }
}
