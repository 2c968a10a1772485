using System.Collections.Frozen;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Checks a request body as OpenAI does. Whoever reads the body afterwards may trust its form.</summary>
internal static partial class OpenAIChatCheck
{
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
    [
        "audio", "frequency_penalty", "function_call", "functions", "logit_bias", "logprobs", "max_completion_tokens", "max_tokens",
        "messages", "metadata", "modalities", "model", "moderation", "n", "parallel_tool_calls", "prediction", "presence_penalty",
        "prompt_cache_key", "prompt_cache_options", "prompt_cache_retention", "reasoning_effort", "response_format",
        "safety_identifier", "seed", "service_tier", "stop", "store", "stream", "stream_options", "temperature", "tool_choice",
        "tools", "top_logprobs", "top_p", "user", "verbosity", "web_search_options",
    ], StringComparer.Ordinal);

    /// <param name="body">The body.</param>
    /// <param name="others">Members a provider knows beside OpenAI's own.</param>
    public static void Check(CheckedValue body, IReadOnlyList<string> others)
    {
        body.OnlyKnows(others.Count == 0 ? Known : Known.Union(others).ToHashSet(StringComparer.Ordinal));
        var model = body.Required("model");
        if (model.Text().Length == 0)
            throw CheckedValue.Refuse(new Refusal(400, OpenAIWording.InvalidRequest, "you must provide a model parameter"));
        CheckOptions(body);
        CheckTools(body);
        CheckMessages(body.Required("messages"));
    }
}
