using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Schemas;

public sealed class RecordedRequestTests
{
    [Fact]
    public void What_was_sent_to_Cohere_fits_the_schema_written_here()
    {
        var bodies = Directory.EnumerateFiles(SharedData.Path("recordings", "exchanges", "cohere", "cohere-v2"))
            .Select(file => (File: Path.GetFileName(file), Body: JsonNode.Parse(File.ReadAllBytes(file))?["request"]?["body"] as JsonObject))
            .Where(exchange => exchange.Body is not null).ToList();
        Assert.NotEmpty(bodies);
        var schema = RequestSchemas.For(Provider.Cohere);
        Assert.Empty(bodies.SelectMany(exchange => schema.Validate(exchange.Body).Select(error => $"{exchange.File}: {error}")));
    }
}
