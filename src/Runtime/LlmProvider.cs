namespace Mirascope.Gen;

/// <summary>
/// A provider of one's own: a gateway, a server one runs, a service that is not built in. Put into
/// <see cref="LlmClientOptions.Providers"/> it is called by its name like any other, as in <c>[LlmCall("acme", "m")]</c>. It is checked when a
/// client is made. Immutable.
/// </summary>
/// <remarks>
/// A provider that speaks several dialects is registered once for each, under one name; the first one is meant by the name alone, and
/// each by the name with its dialect behind a colon, as in <c>acme:responses</c>.
/// </remarks>
public sealed class LlmProvider
{
    /// <summary>A provider.</summary>
    /// <param name="name">Its name: lower-case letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, a letter or digit first.</param>
    /// <param name="dialect">What it speaks.</param>
    /// <param name="baseAddress">
    /// Its base address, the version included, such as <c>https://llm.acme.example/v1/</c>; the paths of <see cref="LlmDialect"/> lie below
    /// it. Http is for this machine, unless <see cref="LlmClientOptions.AllowPlainHttp"/> is set.
    /// </param>
    public LlmProvider(string name, LlmDialect dialect, Uri baseAddress)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(baseAddress);
        (Name, Dialect, BaseAddress) = (name, dialect, baseAddress);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it speaks.</summary>
    public LlmDialect Dialect { get; }

    /// <summary>Its base address; <see cref="BaseAddressVariable"/> and <see cref="LlmClientOptions.BaseAddresses"/> go before it.</summary>
    public Uri BaseAddress { get; }

    /// <summary>The environment variable that may hold another base address; null (the default) for none.</summary>
    public string? BaseAddressVariable { get; init; }

    /// <summary>
    /// The environment variables that may hold the key; the first that is set wins. None by default: then the key comes from
    /// <see cref="LlmClientOptions.Credentials"/> or <see cref="LlmClientOptions.TokenSources"/>, which always go before them.
    /// </summary>
    public IReadOnlyList<string> KeyVariables { get; init; } = [];

    /// <summary>
    /// The header the key goes into; null (the default) for the dialect's usual one: <c>Authorization</c> with <c>Bearer </c> before the key,
    /// Anthropic's <c>x-api-key</c>, Gemini's <c>x-goog-api-key</c>.
    /// </summary>
    public string? KeyHeader { get; init; }

    /// <summary>What stands before the key in <see cref="KeyHeader"/>, such as <c>"Bearer "</c>. Nothing by default.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Whether it is called without a key where there is none. Default false: such a call is refused before it is sent.</summary>
    public bool IsKeyOptional { get; init; }

    /// <summary>Further headers of every request, by name. Their values are hidden as keys are, for a gateway may want a second one.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The header in which it gives the id of a request. Default <c>x-request-id</c>.</summary>
    public string RequestIdHeader { get; init; } = "x-request-id";

    /// <summary>
    /// Whether it counts the input of a call for <see cref="LlmClient.CountTokensAsync(LlmRequest, bool, CancellationToken)"/>, as the dialect's own
    /// provider does: <c>responses/input_tokens</c>, <c>messages/count_tokens</c>, <c>:countTokens</c> or <c>count-tokens</c>. Default false:
    /// then counts are approximated. The other dialects have no such path, and true is refused with them.
    /// </summary>
    public bool CountsTokens { get; init; }

    /// <summary>What of its Chat Completions is not as OpenAI has it; of no effect in other dialects.</summary>
    public ChatCompatibility Chat { get; init; } = new();
}
