namespace Mirascope.Gen.Tests.Support;

/// <summary>Something a request may carry: a column of the support table.</summary>
/// <param name="Name">The column's head.</param>
/// <param name="Add">Adds it to a plain request.</param>
internal sealed record RequestFeature(string Name, Func<LlmRequest, LlmRequest> Add)
{
    private static readonly byte[] Bytes = [1, 2, 3];

    public static IReadOnlyList<(string Title, IReadOnlyList<RequestFeature> Features)> Tables { get; } =
    [
        ("Content",
        [
            new("system", request => request with { Messages = [Message.System("Be brief."), .. request.Messages] }),
            User("images", ImagePart.FromBytes(Bytes, "image/png")),
            User("images by URL", ImagePart.FromUri(new Uri("https://images.example/cat.png"), "image/png")),
            User("audio", AudioPart.FromBytes(Bytes, "audio/wav")),
            User("PDF", DocumentPart.FromBytes(Bytes, "application/pdf")),
            User("PDF by URL", DocumentPart.FromUri(new Uri("https://papers.example/one.pdf"), "application/pdf")),
            new("cache marks", request => request with { Messages = [Message.User(new TextPart("Hi") { Cache = CacheMark.OneHour })] }),
        ]),
        ("Tools and output",
        [
            Tools("tools", request => request),
            Tools("strict tools", request => request with { Tools = [new ToolDefinition("find", null, Schema) { Strict = true }] }),
            Tools("choice: none", request => request with { ToolChoice = ToolChoice.None }),
            Tools("choice: required", request => request with { ToolChoice = ToolChoice.Required }),
            Tools("choice: a tool", request => request with { ToolChoice = ToolChoice.Tool("find") }),
            Tools("parallel switch", request => request with { Options = new LlmOptions { ParallelToolCalls = false } }),
            new("JSON", request => request with { Output = OutputFormat.Json }),
            new("schema", request => request with { Output = OutputFormat.Strict("Book", Schema) }),
            Option("images out", new LlmOptions { Modalities = OutputModalities.Image }),
            Option("audio out", new LlmOptions { Modalities = OutputModalities.Audio, Voice = "v" }),
        ]),
        ("Options",
        [
            Option("MaxTokens", new LlmOptions { MaxTokens = 5 }),
            Option("Temperature", new LlmOptions { Temperature = 0.5 }),
            Option("TopP", new LlmOptions { TopP = 0.5 }),
            Option("TopK", new LlmOptions { TopK = 4 }),
            Option("Seed", new LlmOptions { Seed = 3 }),
            Option("Stop", new LlmOptions { Stop = ["END"] }),
            Option("FrequencyPenalty", new LlmOptions { FrequencyPenalty = 0.5 }),
            Option("PresencePenalty", new LlmOptions { PresencePenalty = 0.5 }),
            Option("Thinking", new LlmOptions { Thinking = ThinkingLevel.High }),
        ]),
        ("Service",
        [
            Option("ServiceTier", new LlmOptions { ServiceTier = ServiceTier.Flex }, new LlmOptions { ServiceTier = ServiceTier.Priority }, new LlmOptions { ServiceTier = ServiceTier.Standard }),
            Option("UserId", new LlmOptions { UserId = "user-1" }),
            Option("Metadata", new LlmOptions { Metadata = new Dictionary<string, string> { ["run"] = "7" } }),
            Option("PromptCacheKey", new LlmOptions { PromptCacheKey = "shelf" }),
            Option("Logprobs", new LlmOptions { Logprobs = true }),
            Option("TopLogprobs", new LlmOptions { TopLogprobs = 3 }),
        ]),
    ];

    /// <summary>What else will do: a feature is there if one of its forms is.</summary>
    public IReadOnlyList<Func<LlmRequest, LlmRequest>> Or { get; init; } = [];

    /// <summary>What must be there beside it, and is no part of it.</summary>
    public Func<LlmRequest, LlmRequest> Beside { get; init; } = request => request;

    private static ReadOnlyMemory<byte> Schema { get; } =
        """{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}"""u8.ToArray();

    private static RequestFeature User(string name, ContentPart part) =>
        new(name, request => request with { Messages = [Message.User(new TextPart("Look."), part)] });

    private static RequestFeature Option(string name, LlmOptions options, params LlmOptions[] or) =>
        new(name, request => request with { Options = options }) { Or = [.. or.Select(other => (Func<LlmRequest, LlmRequest>)(request => request with { Options = other }))] };

    private static RequestFeature Tools(string name, Func<LlmRequest, LlmRequest> more)
    {
        LlmRequest WithTool(LlmRequest request) => request with { Tools = [new ToolDefinition("find", null, Schema)] };
        return name == "tools"
            ? new RequestFeature(name, WithTool)
            : new RequestFeature(name, request => more(WithTool(request))) { Beside = WithTool };
    }
}
