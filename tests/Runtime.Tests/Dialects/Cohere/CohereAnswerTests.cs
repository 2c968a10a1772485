using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mirascope.Gen.Dialects;
using static Mirascope.Gen.Tests.Dialects.Cohere.CohereWire;

namespace Mirascope.Gen.Tests.Dialects.Cohere;

public sealed class CohereAnswerTests
{
    private static readonly RecordedExchanges Recorded = new("cohere-v2", Driver);

    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Every_recorded_exchange_decodes_as_expected_in_any_culture(string culture) => Recorded.AssertDecode(45, culture);

    [Fact]
    public void Every_recorded_tool_plan_citation_and_billed_count_is_kept()
    {
        var (plans, citations, bills) = (0, 0, 0);
        foreach (var (file, exchange) in Recorded.All())
        {
            var expected = JsonNode.Parse(File.ReadAllBytes(
                file.Replace("exchanges", "expected", StringComparison.Ordinal).Replace(".json", ".expect.json", StringComparison.Ordinal)))!;
            if ((string)expected["outcome"]! != "ok")
            {
                continue;
            }

            var answer = Recorded.Decode(exchange);
            var plan = answer.Message.Content.OfType<ProviderPart>().SingleOrDefault(part => part.Type == "tool_plan");
            Assert.Equal((string?)expected["tool_plan"] ?? "", plan is null ? "" : (string)JsonNode.Parse(plan.Json)!["tool_plan"]!);
            Assert.Equal((int?)expected["citations"] ?? 0, answer.Log.Citations.Select(citation => citation.Raw).Distinct().Count());
            Assert.True(JsonNode.DeepEquals(expected["billed_units"], JsonNode.Parse(answer.Log.Usage!.Raw!)!["billed_units"]), file);
            (plans, citations, bills) = (plans + (plan is null ? 0 : 1), citations + answer.Log.Citations.Count, bills + 1);
        }

        Assert.True(plans >= 10 && citations >= 8 && bills >= 45, $"{plans} plans, {citations} citations, {bills} bills");
    }

    [Theory]
    [InlineData("COMPLETE", FinishClass.Stop)]
    [InlineData("STOP_SEQUENCE", FinishClass.Stop)]
    [InlineData("MAX_TOKENS", FinishClass.Length)]
    [InlineData("TOOL_CALL", FinishClass.ToolCalls)]
    [InlineData("ERROR", FinishClass.Error)]
    [InlineData("TIMEOUT", FinishClass.Error)]
    [InlineData("BRAND_NEW", FinishClass.Other)]
    public void Every_reason_has_a_class_and_keeps_its_text(string reason, FinishClass expected)
    {
        var streamed = Stream(reason, Delta("text", "x")).Log.FinishReason!.Value;
        var whole = Driver.Whole($$"""{"id":"a1","message":{"content":[]},"finish_reason":"{{reason}}"}""").Log.FinishReason!.Value;
        Assert.Equal((expected, reason, expected, reason), (streamed.Class, streamed.Text, whole.Class, whole.Text));
    }

    [Theory]
    [InlineData("""{"billed_units":{"input_tokens":9,"output_tokens":2},"tokens":{"input_tokens":50.0,"output_tokens":4},"cached_tokens":30}""", 50, 4, 30)]
    [InlineData("""{"tokens":{"input_tokens":5}}""", 5, 0, null)]
    [InlineData("""{"billed_units":{"input_tokens":9,"output_tokens":2}}""", 9, 2, null)]
    [InlineData("""{"tokens":null,"billed_units":{"output_tokens":2},"cached_tokens":null}""", 0, 2, null)]
    public void Usage_counts_the_tokens_there_were_and_keeps_what_is_billed(string usage, long input, long output, int? cached)
    {
        var read = Driver.Events(End("COMPLETE", ",\"usage\":" + usage)).Log.Usage!;
        Assert.Equal((input, output, (long?)cached, usage), (read.InputTokens, read.OutputTokens, read.CacheReadTokens, read.Raw));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"tokens":{}}""")]
    public void Usage_without_counts_is_none(string usage) => Assert.Null(Driver.Events(End("COMPLETE", ",\"usage\":" + usage)).Log.Usage);

    [Theory]
    [InlineData("""{"id":"e1","message":"Too many tokens.","error_type":"TOO_MANY_TOKENS"}""", "Too many tokens.")]
    [InlineData("""{"detail":"Not found"}""", "Not found")]
    [InlineData("""{"error":"no"}""", "no")]
    public void Errors_are_read_in_all_their_forms(string body, string message) => Assert.Equal(new ProviderError(null, null, message), Read(body));

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_error_of_its_form_is_none(string body) => Assert.Null(Read(body));

    [Fact]
    public void A_whole_answer_without_a_message_is_an_error_or_nothing_of_the_dialect()
    {
        Assert.Equal("no", Driver.Whole("""{"message":"no"}""").Error!.Message);
        Assert.Throws<JsonException>(() => Driver.Whole("""{"id":"a1"}"""));
        Assert.ThrowsAny<JsonException>(() => Driver.Whole("""{"message":{}} x"""));
    }

    private static ProviderError? Read(string body) => Driver.Dialect.ReadError(Encoding.UTF8.GetBytes(body));
}
