using System.Text.Json.Nodes;
using Mirascope.Gen.Testing;

namespace Mirascope.Gen.Tests;

public class RecordedRequestTests
{
    [Theory]
    [InlineData("openai", "openai-chat")]
    [InlineData("anthropic", "anthropic-messages")]
    public async Task Requests_that_the_provider_accepted_are_accepted(string provider, string protocol)
    {
        var folder = SharedData.Path("recordings", "exchanges", provider, protocol);
        var refused = new List<string>();
        var accepted = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var exchange = JsonNode.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))!;
            var request = exchange["request"]!;
            if (request["body"] is not JsonObject body || request["elided"] is not null || exchange["response"]!["status"]!.GetValue<int>() != 200)
                continue;
            using var message = Dialect.Of(provider).Request(body.ToJsonString(), new Uri(request["url"]!.GetValue<string>()).Query);
            if (request["headers"]?["anthropic-beta"] is { } beta)
                message.Headers.TryAddWithoutValidation("anthropic-beta", beta.GetValue<string>());
            using var invoker = new HttpMessageInvoker(new LlmSimulator().CreateHandler());
            using var response = await invoker.SendAsync(message, TestContext.Current.CancellationToken);
            var reply = await Reply.ReadAsync(response);
            if (reply.Status == 200)
                accepted++;
            else
                refused.Add($"{Path.GetFileName(file)}: {reply.Text}");
        }

        Assert.True(accepted > 50, $"Only {accepted} requests were there.");
        Assert.True(refused.Count == 0, string.Join("\n", refused));
    }
}
