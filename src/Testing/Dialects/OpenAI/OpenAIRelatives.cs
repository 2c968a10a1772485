namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>The providers that follow OpenAI's Chat. They are held to OpenAI's rules, and to the members each adds.</summary>
internal static class OpenAIRelatives
{
    private const string Completions = "chat/completions";

    private const string Reasoning = "reasoning";

    private const string ReasoningContent = "reasoning_content";

    public static IReadOnlyList<OpenAIRelative> All { get; } =
    [
        new(Provider.AzureOpenAI, "azure-openai/openai/v1/", Completions, "data_sources", "user_security_context"),
        new(Provider.AzureAI, "azure-ai/models/", Completions) { ThoughtMember = ReasoningContent },
        new(Provider.Groq, "groq/", "openai/v1/chat/completions",
            "reasoning_format", "include_reasoning", "search_settings", "compound_custom", "documents", "citation_options", "disable_tool_validation") { ThoughtMember = Reasoning },
        new(Provider.XAI, "xai/v1/", Completions, "search_parameters", "deferred") { ThoughtMember = ReasoningContent },
        new(Provider.DeepSeek, "deepseek/", Completions, "thinking") { ThoughtMember = ReasoningContent },
        new(Provider.OpenRouter, "openrouter/api/v1/", Completions,
            "models", "route", "provider", "plugins", "reasoning", "include_reasoning", "usage", "top_k", "top_a", "min_p", "repetition_penalty",
            "transforms", "stop_server_tools_when", "session_id", "trace") { ThoughtMember = Reasoning, AlwaysCounts = true },
        new(Provider.Together, "together/v1/", Completions,
            "top_k", "min_p", "repetition_penalty", "reasoning", "chat_template_kwargs", "safety_model", "context_length_exceeded_behavior", "echo") { ThoughtMember = Reasoning, AlwaysCounts = true },
        new(Provider.Perplexity, "perplexity/", Completions,
            "top_k", "search_mode", "search_domain_filter", "search_recency_filter", "return_images", "return_related_questions", "disable_search",
            "enable_search_classifier", "media_response", "language_preference") { ThoughtMember = ReasoningContent, AlwaysCounts = true },
        new(Provider.HuggingFace, "huggingface/v1/", Completions, "top_k") { ThoughtMember = Reasoning },
        new(Provider.LMStudio, "lmstudio/v1/", Completions, "top_k", "min_p", "repeat_penalty", "ttl") { ThoughtMember = ReasoningContent, NeedsNoKey = true },
        new(Provider.Vllm, "vllm/v1/", Completions, "top_k", "min_p", "repetition_penalty", "chat_template_kwargs", "structured_outputs") { ThoughtMember = Reasoning, NeedsNoKey = true },
        new(Provider.LiteLlm, "litellm/v1/", Completions, "top_k", "thinking", "cache", "caching", "tags") { ThoughtMember = ReasoningContent, NeedsNoKey = true },
    ];

    /// <summary>The provider below whose base a path lies; null for none.</summary>
    public static OpenAIRelative? At(string path) => All.FirstOrDefault(relative => path.StartsWith($"/{relative.BasePath}", StringComparison.Ordinal));
}
