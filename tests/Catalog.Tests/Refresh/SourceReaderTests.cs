using System.Text.Json;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Catalog.Refresh;
using Mirascope.Gen.Catalog.Refresh.Sources;

namespace Mirascope.Gen.Tests.Refresh;

/// <summary>Each source's own form, as the line it becomes.</summary>
public class SourceReaderTests
{
    public static TheoryData<string, string, string> Rows => new()
    {
        {
            "litellm",
            """
            {"openai/m1": {"litellm_provider": "openai", "mode": "chat", "max_input_tokens": 1000, "max_output_tokens": 100,
              "input_cost_per_token": 1.5e-07, "output_cost_per_token": 6e-07, "cache_read_input_token_cost": 7.499999999999999e-08,
              "cache_creation_input_token_cost": 2e-07, "cache_creation_input_token_cost_above_1hr": 3e-07,
              "input_cost_per_token_above_200k_tokens": 3e-07, "output_cost_per_token_above_200k_tokens": 9e-07,
              "input_cost_per_token_batches": 7.5e-08, "output_cost_per_token_batches": 3e-07, "input_cost_per_token_flex": 1e-07,
              "input_cost_per_audio_token": 1e-05, "output_cost_per_reasoning_token": 6e-07, "deprecation_date": "2027-01-01",
              "search_context_cost_per_query": {"search_context_size_low": 0.01, "search_context_size_high": 0.01},
              "supports_vision": true, "supports_function_calling": false, "supported_endpoints": ["/v1/chat/completions", "/v1/batch"]}}
            """,
            "openai;m1;ctx=1000;max=100;$ in=0.15 out=0.6 cr=0.075 cw=0.2 cw1h=0.3 ain=10 ws=0.01;$>200000 in=0.3 out=0.9;$batch in=0.075 out=0.3;can=vision;not=tools;via=chat|batch;retires=2027-01-01"
        },
        {
            "litellm",
            """{"xai/m": {"litellm_provider": "xai", "mode": "chat", "input_cost_per_token": 0, "output_cost_per_token": "0", "input_cost_per_token_above_128k_tokens": 2e-06, "output_cost_per_token_above_128k_tokens": 2e-06, "search_context_cost_per_query": {"low": 0.01, "high": 0.02}}}""",
            "xai;m;$ in=0 out=0;$>=128000 in=2 out=2"
        },
        { "litellm", """{"m": {"litellm_provider": "openai", "mode": "embedding", "input_cost_per_token": 1}}""", "" },
        { "litellm", """{"m": {"litellm_provider": "acme", "mode": "chat", "input_cost_per_token": 1}}""", "" },
        { "litellm", """{"us.m": {"litellm_provider": "bedrock", "mode": "chat"}, "bedrock/eu-west-1/m": {"litellm_provider": "bedrock", "mode": "chat"}, "azure/eu/m": {"litellm_provider": "azure", "mode": "chat"}}""", "" },
        { "litellm", """{"m": {"litellm_provider": "openai", "mode": "chat", "output_cost_per_token": 1}}""", "openai;m" },
        {
            "genai",
            """
            [{"id": "x-ai", "models": [{"id": "m", "match": {"equals": "m"}, "context_window": 2000, "prices": [
              {"prices": {"input_mtok": {"base": 1, "tiers": [{"start": 200000, "price": 2}]}, "output_mtok": {"base": 3, "tiers": [{"start": 200000, "price": 4.5}]}}},
              {"constraint": {"start_date": "2026-09-01"}, "prices": {"input_mtok": 0.5, "output_mtok": 1, "web_searches_kcount": 10, "requests_kcount": 5}}]}]},
             {"id": "unknown", "models": [{"id": "m"}]}]
            """,
            "xai;m;ctx=2000;$ in=1 out=3;$>=200000 in=2 out=4.5;$@2026-09-01 in=0.5 out=1 ws=0.01 req=0.005"
        },
        { "genai", """{"providers": [{"id": "openai", "models": [{"id": "m", "deprecated": true, "prices": {"input_mtok": 1, "output_mtok": 2, "cache_read_mtok": 0.10}}]}]}""", "openai;m;$ in=1 out=2 cr=0.1;status=deprecated" },
        { "genai", """[{"id": "deepseek", "models": [{"id": "m", "prices": [{"prices": {"input_mtok": 1, "output_mtok": 2}}, {"constraint": {"start_time": "16:30:00Z"}, "prices": {"input_mtok": 0.5, "output_mtok": 1}}]}]}]""", "deepseek;m" },
        {
            "models-dev",
            """
            {"togetherai": {"models": {"a/m": {"tool_call": true, "structured_output": false, "temperature": true, "reasoning": false, "release_date": "2025-05-01", "status": "beta",
              "modalities": {"input": ["text", "image"]}, "limit": {"context": 1000, "output": 0}, "cost": {"input": 1, "output": 2, "reasoning": 2, "context_over_200k": {"input": 2, "output": 4}}}}}}
            """,
            "together;a/m;ctx=1000;$ in=1 out=2;$>200000 in=2 out=4;can=tools,vision,temperature;not=strict,audio,video,pdf,thinking;status=preview;released=2025-05-01"
        },
        {
            "merged",
            """
            {"meta": {"as_of": "2026-08-22"}, "models": [
              {"provider": "acme", "id": "old", "status": "retired", "retired": "2026-01-01", "deprecated": "April 30, 2025", "replacement": "New Two", "replacement_source": "vendor", "prices": {}},
              {"provider": "acme", "id": "new-2", "name": "New Two", "status": "active", "context_window": 1000, "max_output": null, "aliases": ["new", "new-latest"], "moving_aliases": ["new-latest"],
               "match": {"or": [{"equals": "n"}, {"starts_with": "new"}, {"regex": "^new-2-\\d{4}-\\d{2}-\\d{2}$"}, {"regex": "^new-2-[a-z]+$"}]},
               "prices": {"input": "2", "output": "10", "web_search": "0.01"}, "prices_unconfirmed": {"cache_read": {"P": "1"}}, "tiers": [{"above_input_tokens": 200000, "input": "4", "output": "20"}], "tier_inclusive": true,
               "price_schedule": [{"when": {"from": null}, "prices": {"input": "2", "output": "10", "web_search": "0.01"}, "tiers": [{"above_input_tokens": 200000, "input": "4", "output": "20"}]}, {"when": {"from": "2026-09-01"}, "prices": {"input": "3", "output": "15"}}],
               "batch": {"input": "1", "output": "5"}, "batch_multiplier": "0.5",
               "service_tiers": {"priority": {"multiplier": "1.75", "sources": ["V"]}, "flex": {"input": "1", "output": "5", "disagree": {"L": {"input": "2"}}}, "fast": {"input": "9"}},
               "geo_multiplier": {"eu": "1.10"}, "in_region_multiplier": {"G": "1.1", "L": "1"},
               "capabilities": {"tools": true, "vision": null, "pdf": false, "reasoning": {"kind": "toggle+effort", "efforts": ["low", "high"], "mandatory": true}, "endpoints": ["chat"]},
               "sources": {"seen_in": ["G", "L"], "agree": {"input": "G"}}, "confidence": "high"}]}
            """,
            "acme;new-2;alias=new;moving=new-latest;match=new-2-####-##-##;ctx=1000;$ in=2 out=10 ws=0.01;$>=200000 in=4 out=20;$batch in=1 out=5;$priority in=3.5 out=17.5;$priority>=200000 in=7 out=35;"
            + "$@2026-09-01 in=3 out=15;$batch@2026-09-01 in=1.5 out=7.5;geo=eu:1.1,local:?;can=tools,thinking;not=pdf;think=effort,toggle,always;efforts=low|high;via=chat;status=active;unsure;asof=2026-08-22;src=GL"
        },
        { "merged", """{"meta": {"as_of": "2026-08-22"}, "models": [{"provider": "acme", "id": "auto", "prices": {"input": "1", "output": "2"}, "dynamic_price": true}]}""", "acme;auto;asof=2026-08-22" },
        { "merged", """{"meta": {"as_of": "2026-08-22"}, "models": [{"provider": "acme", "id": "m", "prices": {"input": "1", "output": "2"}, "sources": {"seen_in": ["S"], "agree": {"input": "S"}}}]}""", "acme;m;asof=2026-08-22;src=S" },
        { "merged", """{"meta": {"as_of": "2026-08-22"}, "models": [{"provider": "acme", "id": "ft:m", "aliases": ["ft:m-1"], "prices": {"input": "0.80000000000000004", "output": "2"}}]}""", "acme;ft:m;alias=ft:m-1;match=ft:m:*|ft:m-1:*;$ in=0.8 out=2;asof=2026-08-22" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_row_becomes_a_line(string source, string json, string expected)
    {
        using var document = JsonDocument.Parse(json);
        IReadOnlyList<CatalogModel> models = source switch
        {
            "litellm" => LiteLlmReader.Read(document.RootElement),
            "genai" => GenAiPricesReader.Read(document.RootElement),
            "models-dev" => ModelsDevReader.Read(document.RootElement),
            _ => MergedReader.Read(document.RootElement),
        };

        Assert.Equal(expected, models.Count == 0 ? "" : CatalogWriter.Write(models[^1]));
    }

    [Fact]
    public void A_vendor_s_name_for_a_replacement_becomes_its_id()
    {
        using var document = JsonDocument.Parse(Rows.Select(row => row.Data).First(row => row.Item1 == "merged").Item2);

        Assert.Equal(
            "acme;old;status=retired;deprecated=2025-04-30;retires=2026-01-01;use=new-2;asof=2026-08-22",
            CatalogWriter.Write(MergedReader.Read(document.RootElement)[0]));
    }
}
