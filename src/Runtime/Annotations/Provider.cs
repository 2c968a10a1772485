namespace Mirascope.Gen;

/// <summary>Names of the built-in providers, for <see cref="LlmCallAttribute"/>, <see cref="LlmRequest"/> and <see cref="LlmClientOptions"/>.</summary>
public static class Provider
{
    /// <summary>
    /// OpenAI: Chat Completions, but Responses for the models that only they serve (the pro, codex, deep-research and computer-use
    /// families); <c>openai:chat</c> and <c>openai:responses</c> say which. Key: <c>OPENAI_API_KEY</c>; address: <c>OPENAI_BASE_URL</c>;
    /// organization and project: <c>OPENAI_ORG_ID</c>, <c>OPENAI_PROJECT_ID</c>.
    /// </summary>
    [LacksOptions("", "TopK")]
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    public const string OpenAI = "openai";

    /// <summary>Anthropic, Messages. Key: <c>ANTHROPIC_API_KEY</c>, else a bearer token in <c>ANTHROPIC_AUTH_TOKEN</c>; address: <c>ANTHROPIC_BASE_URL</c>.</summary>
    [LacksOptions("", "Seed", "FrequencyPenalty", "PresencePenalty", "PromptCacheKey")]
    public const string Anthropic = "anthropic";

    /// <summary>Google AI Studio, Gemini's generateContent. Key: <c>GOOGLE_API_KEY</c>, else <c>GEMINI_API_KEY</c>.</summary>
    [LacksOptions("", "ParallelToolCalls", "UserId", "PromptCacheKey")]
    public const string Google = "google";

    /// <summary>Groq, Chat Completions. Key: <c>GROQ_API_KEY</c>; address: <c>GROQ_BASE_URL</c>.</summary>
    [LacksOptions("", "TopK", "FrequencyPenalty", "PresencePenalty", "PromptCacheKey")]
    public const string Groq = "groq";

    /// <summary>xAI, Chat Completions; <c>xai:responses</c> is its Responses. Key: <c>XAI_API_KEY</c>; address: <c>XAI_BASE_URL</c>.</summary>
    [LacksOptions("", "TopK", "ServiceTier", "PromptCacheKey")]
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    public const string XAI = "xai";

    /// <summary>DeepSeek, Chat Completions; also <c>deepseek:responses</c> and <c>deepseek:messages</c>. Key: <c>DEEPSEEK_API_KEY</c>; address: <c>DEEPSEEK_BASE_URL</c>.</summary>
    [LacksOptions("", "TopK", "Seed", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    [LacksOptions("messages", "Seed", "FrequencyPenalty", "PresencePenalty", "PromptCacheKey")]
    public const string DeepSeek = "deepseek";

    /// <summary>OpenRouter, Chat Completions; also <c>openrouter:responses</c> and <c>openrouter:messages</c>. Key: <c>OPENROUTER_API_KEY</c>; address: <c>OPENROUTER_BASE_URL</c>.</summary>
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    [LacksOptions("messages", "Seed", "FrequencyPenalty", "PresencePenalty", "PromptCacheKey")]
    public const string OpenRouter = "openrouter";

    /// <summary>Together AI, Chat Completions. Key: <c>TOGETHER_API_KEY</c>; address: <c>TOGETHER_BASE_URL</c>.</summary>
    [LacksOptions("", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Together = "together";

    /// <summary>Perplexity, Chat Completions. Key: <c>PERPLEXITY_API_KEY</c>; address: <c>PERPLEXITY_BASE_URL</c>.</summary>
    [LacksOptions("", "Seed", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Perplexity = "perplexity";

    /// <summary>Mistral, its chat. Key: <c>MISTRAL_API_KEY</c>.</summary>
    [LacksOptions("", "TopK", "UserId")]
    public const string Mistral = "mistral";

    /// <summary>Cohere, its chat. Key: <c>CO_API_KEY</c>, else <c>COHERE_API_KEY</c>; address: <c>CO_API_URL</c>.</summary>
    [LacksOptions("", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Cohere = "cohere";

    /// <summary>
    /// Google Vertex AI, Gemini's generateContent; <c>google-vertex</c> means it too. Project: <c>GOOGLE_CLOUD_PROJECT</c>; location:
    /// <c>GOOGLE_CLOUD_LOCATION</c>, else <c>global</c>. Its access tokens come from <see cref="LlmClientOptions.TokenSources"/>; a key
    /// in <c>GOOGLE_API_KEY</c> works too, and without a project (express mode).
    /// </summary>
    [LacksOptions("", "ParallelToolCalls", "UserId", "PromptCacheKey")]
    public const string Vertex = "vertex";

    /// <summary>
    /// Azure OpenAI, Chat Completions; <c>azure-openai:responses</c> is its Responses. A model is a deployment's name. Endpoint:
    /// <c>AZURE_OPENAI_ENDPOINT</c>; key: <c>AZURE_OPENAI_API_KEY</c>, else an Entra token in <c>AZURE_OPENAI_AD_TOKEN</c> or from
    /// <see cref="LlmClientOptions.TokenSources"/>; the v1 paths, unless <c>OPENAI_API_VERSION</c> names a dated version.
    /// </summary>
    [LacksOptions("", "TopK")]
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    public const string AzureOpenAI = "azure-openai";

    /// <summary>
    /// Azure AI's model inference, Chat Completions. Endpoint: <c>AZURE_INFERENCE_ENDPOINT</c>, else <c>AZURE_AI_API_BASE</c>; key:
    /// <c>AZURE_INFERENCE_CREDENTIAL</c>, else <c>AZURE_AI_API_KEY</c>, or an Entra token from <see cref="LlmClientOptions.TokenSources"/>.
    /// </summary>
    [LacksOptions("", "TopK", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string AzureAI = "azure-ai";

    /// <summary>
    /// Amazon Bedrock, Converse; <c>bedrock:invoke</c> is InvokeModel for Claude. A model is a foundation model's id, an inference profile's or the ARN
    /// of one. Region: <c>AWS_REGION</c>, else <c>AWS_DEFAULT_REGION</c>. A key of Bedrock's own in <c>AWS_BEARER_TOKEN_BEDROCK</c> goes first, or what signs
    /// each request: <c>AWS_ACCESS_KEY_ID</c>, <c>AWS_SECRET_ACCESS_KEY</c> and, with them, <c>AWS_SESSION_TOKEN</c>; address:
    /// <c>AWS_ENDPOINT_URL_BEDROCK_RUNTIME</c>. All of them may stand in <see cref="LlmClientOptions.Variables"/>.
    /// </summary>
    [LacksOptions("", "Seed", "FrequencyPenalty", "PresencePenalty", "UserId", "PromptCacheKey")]
    [LacksOptions("invoke", "Seed", "FrequencyPenalty", "PresencePenalty", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Bedrock = "bedrock";

    /// <summary>Hugging Face's router, Chat Completions. Key: <c>HF_TOKEN</c>, else <c>HUGGINGFACE_API_KEY</c>.</summary>
    [LacksOptions("", "TopK", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string HuggingFace = "huggingface";

    /// <summary>
    /// Ollama, its own chat; <c>ollama:chat</c> is its Chat Completions. Address: <c>OLLAMA_HOST</c>, else this machine's port 11434; key, where one is
    /// asked for: <c>OLLAMA_API_KEY</c>.
    /// </summary>
    [LacksOptions("", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    [LacksOptions("chat", "TopK", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Ollama = "ollama";

    /// <summary>
    /// LM Studio, Chat Completions; <c>lmstudio:responses</c> is its Responses. Address: <c>LMSTUDIO_BASE_URL</c>, else
    /// <c>LM_STUDIO_API_BASE</c>, else this machine's port 1234; key, where one is asked for: <c>LMSTUDIO_API_KEY</c>, else
    /// <c>LM_STUDIO_API_KEY</c>.
    /// </summary>
    [LacksOptions("", "ParallelToolCalls", "ServiceTier", "UserId", "PromptCacheKey")]
    [LacksOptions("responses", "TopK", "Seed", "Stop", "FrequencyPenalty", "PresencePenalty")]
    public const string LMStudio = "lmstudio";

    /// <summary>
    /// A vLLM server, Chat Completions. Address: <c>VLLM_BASE_URL</c>, else <c>HOSTED_VLLM_API_BASE</c>, else this machine's port 8000;
    /// key, where one is asked for: <c>VLLM_API_KEY</c>, else <c>HOSTED_VLLM_API_KEY</c>.
    /// </summary>
    [LacksOptions("", "ServiceTier", "UserId", "PromptCacheKey")]
    public const string Vllm = "vllm";

    /// <summary>
    /// A LiteLLM proxy, Chat Completions. Address: <c>LITELLM_PROXY_API_BASE</c>, else <c>LITELLM_BASE_URL</c>, else this machine's port
    /// 4000; key, where one is asked for: <c>LITELLM_PROXY_API_KEY</c>, else <c>LITELLM_API_KEY</c>.
    /// </summary>
    public const string LiteLlm = "litellm";
}
