using System.Globalization;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Conformance.Pricing;

/// <summary>Serves answers with a case's usage to the client and prints what it says they cost.</summary>
internal static class PriceVerb
{
    public static async IAsyncEnumerable<CaseResult> RunAsync(CaseFile file, CommandOptions options)
    {
        if (JsonNode.Parse(File.ReadAllBytes(file.Path)) is not JsonObject root || root["cases"] is not JsonArray cases)
        {
            yield return CaseResult.Skip(file, "not a file of costs");
            yield break;
        }

        foreach (var test in cases.Concat(root["special"] as JsonArray ?? []).OfType<JsonObject>())
        {
            yield return await RunAsync(file, PriceCase.Read(test));
        }
    }

    private static async Task<CaseResult> RunAsync(CaseFile file, PriceCase test)
    {
        var line = new JsonObject { ["file"] = file.Name, ["group"] = "price", ["id"] = test.Id };
        if (Wires.FindProvider(test.Provider, test.Protocol) is not { } provider || Wires.Write(test) is not { } body)
        {
            line["skipped"] = $"this version has no {test.Protocol} of {test.Provider}";
            return new CaseResult(line, Verdict.Skipped, line.Text("skipped"));
        }

        var detail = await PriceAsync(test, provider, body);
        line["cost"] = detail.Total?.ToString(CultureInfo.InvariantCulture);
        line["reason"] = detail.Reason;
        return CaseResult.Compared(line, test.HasExpectation ? Compare(test, detail) : null);
    }

    private static async Task<CostDetail> PriceAsync(PriceCase test, string provider, byte[] body)
    {
        using var handler = new AnsweringHandler(body, test.IsStreaming);
        using var client = ConformanceClient.Create(handler, provider, UnsupportedOptions.Omit, clock: new CaseClock(test.Time));
        var request = new LlmRequest { Provider = provider, Model = test.Model, Messages = [Message.User("Hi")], Options = test.Options };
        if (!test.IsStreaming)
        {
            return (await client.CallAsync(request)).CostDetail;
        }

        var stream = client.StreamAsync(request);
        await using (stream)
        {
            await stream.FinishAsync();
            return stream.CostDetail;
        }
    }

    private static List<string> Compare(PriceCase test, CostDetail detail)
    {
        if (detail.Total is null && string.IsNullOrEmpty(detail.Reason))
        {
            return ["there is neither a cost nor a reason"];
        }

        return detail.Total == test.Expected
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"it costs {Show(detail.Total)}, not {Show(test.Expected)} {detail.Reason}")];
    }

    private static string Show(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
