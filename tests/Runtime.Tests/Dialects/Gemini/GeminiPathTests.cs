using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects.Gemini;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Providers.Google;
using Mirascope.Gen.Tests.Providers;
using static Mirascope.Gen.Tests.Dialects.Gemini.GeminiWire;

namespace Mirascope.Gen.Tests.Dialects.Gemini;

public sealed class GeminiPathTests
{
    [Theory]
    [InlineData("gemini-2.5-flash", false, "v1beta/models/gemini-2.5-flash:generateContent")]
    [InlineData("models/gemini-2.5-flash", true, "v1beta/models/gemini-2.5-flash:streamGenerateContent?alt=sse")]
    [InlineData("tunedModels/mine", false, "v1beta/tunedModels/mine:generateContent")]
    public void A_model_has_a_path(string model, bool stream, string expected) =>
        Assert.Equal(expected, Dialect.PathOf(Request() with { Model = model }, stream));

    [Fact]
    public void A_name_stays_one_segment_on_the_wire_or_is_refused()
    {
        var file = JsonNode.Parse(File.ReadAllBytes(SharedData.Path("vectors", "request-safety", "path-segment.json")))!;
        var connection = new ProviderConnection(GoogleProvider.Definition, new Uri("https://gw.example/"), NoCredential.Instance, []);
        foreach (var test in file["cases"]!.AsArray())
        {
            var name = test!["name"] is JsonValue text ? (string)text! : "\uD83D";
            if ((string?)test["expected"] == "refuse")
            {
                Assert.Throws<LlmConfigurationException>(() => GeminiPath.Of(name, stream: false));
            }
            else if ((string?)test["expected_segment"] is { } expected)
            {
                const string Head = "/v1beta/models/", Tail = ":generateContent";
                var sent = connection.AddressOf("v1beta/" + GeminiPath.Of(name, stream: false)).PathAndQuery;
                Assert.StartsWith(Head, sent, StringComparison.Ordinal);
                Assert.EndsWith(Tail, sent, StringComparison.Ordinal);
                var segment = sent[Head.Length..^Tail.Length];
                Assert.DoesNotContain('/', segment);
                Assert.Equal(Uri.UnescapeDataString(expected), Uri.UnescapeDataString(segment));
            }
        }
    }

    [Fact]
    public void The_key_comes_from_the_first_variable_that_is_set()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["GEMINI_API_KEY"] = "second" };
        var connections = new ProviderConnections(ProviderRegistry.BuiltIn, new LlmClientOptions(), name => variables.GetValueOrDefault(name));
        Assert.Equal("x-goog-api-key: second", SentHeaders.ProofOf(connections.Find(Provider.Google)));
        variables["GOOGLE_API_KEY"] = "first";
        Assert.Equal("x-goog-api-key: first", SentHeaders.ProofOf(connections.Find("google:gemini")));
    }
}
