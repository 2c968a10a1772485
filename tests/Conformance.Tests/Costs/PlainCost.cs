using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mirascope.Gen.Tests.Costs;

/// <summary>What a recorded call cost, reckoned straight from its usage: quantity times rate, kind by kind. Null where that cannot be.</summary>
internal static class PlainCost
{
    public static decimal? Of(JsonObject recording, PlainUsage found, DateOnly day)
    {
        if (found.Usage is not { } usage)
        {
            return null;
        }

        if (Reported(usage) is { } reported)
        {
            return reported;
        }

        // Those that speak another's dialect beside their own are no provider of the client there, and nobody prices them.
        var provider = (string)recording["provider"]!;
        provider = (provider is "anthropic" or "google") && (string?)recording["protocol"] == "openai-chat" ? "" : provider;
        var asked = (string?)recording["model"] ?? "unknown";
        var named = string.IsNullOrEmpty(found.Model) ? asked : found.Model;
        var rates = PlainRates.Find(provider, named) ?? (IsDated(asked, named) || asked.Contains($".{named}", StringComparison.Ordinal) ? PlainRates.Find(provider, asked) : null);
        var service = found.Tier?.ToLowerInvariant() switch
        {
            null or "" or "default" or "standard" or "on_demand" => "",
            "on_demand_flex" => "flex",
            "on_demand_priority" => "priority",
            var word => word,
        };
        if (rates is null || (Text(usage, "speed") is not (null or "standard")))
        {
            return null;
        }

        if (usage["iterations"] is JsonArray passes && passes.Any(pass => (string?)pass!["type"] != "message"))
        {
            return passes.Aggregate((decimal?)0, (sum, pass) =>
                sum + (Counts((string)recording["protocol"]!, pass!.AsObject()) is { } part ? Price((string?)pass["model"] is { } other ? PlainRates.Find(provider, other) : rates, part, service, usage, 0, day) : null));
        }

        return Counts((string)recording["protocol"]!, usage) is { } counts ? Price(rates, counts, service, usage, found.Searches, day) : null;
    }

    private static decimal? Price(PlainRates? line, Dictionary<string, decimal> counts, string service, JsonObject usage, long searches, DateOnly day)
    {
        var input = counts.Where(count => count.Key is not ("out" or "aout" or "iout")).Sum(count => count.Value);
        if (line?.Of(service, input, day) is not { } rates || counts.Values.Any(count => count is < 0 or > 1_000_000_000_000m) || FactorOf(line, usage) is not { } factor)
        {
            return null;
        }

        var total = 0m;
        foreach (var (kind, count) in counts.Where(count => count.Value > 0))
        {
            var place = kind == "iin" && !rates.ContainsKey("iin") ? "in" : kind;
            if (!rates.TryGetValue(place, out var rate))
            {
                return null;
            }

            total += count * rate * factor / 1_000_000m;
        }

        return searches == 0 ? total : (rates.TryGetValue("ws", out var fee) || line.Of("", 0, day)!.TryGetValue("ws", out fee)) ? total + (searches * fee) : null;
    }

    private static decimal? FactorOf(PlainRates line, JsonObject usage)
    {
        var said = Text(usage, "inference_geo") is { } geo and not ("global" or "not_available") ? geo : null;
        var factor = line.FactorOf(line.Region ?? said ?? "local");
        return factor != 0 ? factor : line.Region is null && said is null ? 1 : null;
    }

    /// <summary>How much there was of each kind, by the names of the rates; null where a total is missing or a count is none.</summary>
    private static Dictionary<string, decimal>? Counts(string protocol, JsonObject usage)
    {
        try
        {
            return protocol switch
            {
                "anthropic-messages" or "bedrock-invoke-anthropic" => Exclusive(
                    Need(usage, "input_tokens"), Need(usage, "output_tokens"), Get(usage, "cache_read_input_tokens"), Get(usage, "cache_creation_input_tokens"),
                    Get(usage["cache_creation"] as JsonObject, "ephemeral_1h_input_tokens")),
                "bedrock-converse" => Exclusive(
                    Need(usage, "inputTokens"), Need(usage, "outputTokens"), Get(usage, "cacheReadInputTokens"), Get(usage, "cacheWriteInputTokens"),
                    (usage["cacheDetails"] as JsonArray)?.Where(detail => (string?)detail!["ttl"] == "1h").Sum(detail => Get(detail!.AsObject(), "inputTokens")) ?? 0),
                "gemini" => Gemini(usage),
                "cohere-v2" => Exclusive(Need(usage["billed_units"]!.AsObject(), "input_tokens"), Need(usage["billed_units"]!.AsObject(), "output_tokens"), 0, 0, 0),
                "ollama-chat" => Exclusive(Get(usage, "prompt_eval_count"), Need(usage, "eval_count"), 0, 0, 0),
                "openai-responses" => OpenAI(usage, "input", "output"),
                _ => OpenAI(usage, "prompt", "completion"),
            };
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static Dictionary<string, decimal> Exclusive(decimal input, decimal output, decimal read, decimal written, decimal hour) =>
        new() { ["in"] = input, ["out"] = output, ["cr"] = read, ["cw"] = written - hour, ["cw1h"] = hour };

    private static Dictionary<string, decimal>? OpenAI(JsonObject usage, string inputWord, string outputWord)
    {
        var (input, output) = (Need(usage, $"{inputWord}_tokens"), Need(usage, $"{outputWord}_tokens"));
        var (inside, within) = (usage[$"{inputWord}_tokens_details"] as JsonObject, usage[$"{outputWord}_tokens_details"] as JsonObject);
        var thought = within?["reasoning_tokens"] is null ? Get(usage, "reasoning_tokens") : Get(within, "reasoning_tokens");
        if (outputWord == "completion" && thought > 0 && Get(usage, "total_tokens") == input + output + thought)
        {
            output += thought;
        }

        var read = inside?["cached_tokens"] is not null ? Get(inside, "cached_tokens")
            : usage["prompt_cache_hit_tokens"] is not null ? Get(usage, "prompt_cache_hit_tokens")
            : usage["num_cached_tokens"] is not null ? Get(usage, "num_cached_tokens") : Get(usage, "cached_tokens");
        var (written, heard, spoken) = (Get(inside, "cache_write_tokens"), Get(inside, "audio_tokens"), Get(within, "audio_tokens"));
        return (heard > 0 && read + written > 0) || thought > output ? null : new()
        {
            ["in"] = input - read - written - heard,
            ["cr"] = read,
            ["cw"] = written,
            ["ain"] = heard,
            ["out"] = output - spoken,
            ["aout"] = spoken,
        };
    }

    private static Dictionary<string, decimal>? Gemini(JsonObject usage)
    {
        if ((usage["promptTokenCount"] ?? usage["toolUsePromptTokenCount"]) is null || (usage["candidatesTokenCount"] ?? usage["thoughtsTokenCount"]) is null)
        {
            return null;
        }

        var input = Get(usage, "promptTokenCount") + Get(usage, "toolUsePromptTokenCount");
        var output = Get(usage, "candidatesTokenCount") + Get(usage, "thoughtsTokenCount");
        var cached = Get(usage, "cachedContentTokenCount");
        var heard = Of("promptTokensDetails", "AUDIO", 4) + Of("toolUsePromptTokensDetails", "AUDIO", 4);
        var heardCached = Of("cacheTokensDetails", "AUDIO", 4);
        var (spoken, drawn) = (Of("candidatesTokensDetails", "AUDIO", 4), Of("candidatesTokensDetails", "IMAGE", 2));
        return heard > 0 && cached > 0 && usage["cacheTokensDetails"] is null ? null : new()
        {
            ["in"] = input - (cached - heardCached) - heard,
            ["cr"] = cached - heardCached,
            ["acr"] = heardCached,
            ["ain"] = heard - heardCached,
            ["out"] = output - spoken - drawn,
            ["aout"] = spoken,
            ["iout"] = drawn,
        };

        decimal Of(string list, string word, int number) => (usage[list] as JsonArray)?
            .Where(entry => entry!["modality"] is JsonValue value && (value.GetValueKind() == JsonValueKind.String ? (string?)value == word : (int)value == number))
            .Sum(entry => Get(entry!.AsObject(), "tokenCount")) ?? 0;
    }

    private static decimal? Reported(JsonObject usage)
    {
        var cost = usage["cost"] is JsonObject parts ? Amount(parts["total_cost"]) : Amount(usage["cost"]);
        var ticks = Amount(usage["cost_in_usd_ticks"]);
        return cost is not null ? cost + ((bool?)usage["is_byok"] == true ? Amount(usage["cost_details"]?["upstream_inference_cost"]) ?? 0 : 0)
            : ticks > 0 ? ticks / 10_000_000_000m : null;
    }

    private static decimal? Amount(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.Number ? decimal.Parse(node.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static decimal Get(JsonObject? usage, string name) => Amount(usage?[name]) ?? 0;

    private static decimal Need(JsonObject usage, string name) => Amount(usage[name]) ?? throw new InvalidDataException(name);

    private static string? Text(JsonObject usage, string name) => usage[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    private static bool IsDated(string asked, string named) =>
        named.StartsWith(asked, StringComparison.Ordinal) && System.Text.RegularExpressions.Regex.IsMatch(named[asked.Length..], "^-[0-9]{4}-?[0-9]{2}-?[0-9]{2}$");
}
