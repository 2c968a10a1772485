namespace Mirascope.Gen;

/// <summary>
/// Marks the end of what a provider shall keep in its prompt cache: the request up to and including what bears the mark. A hint:
/// Anthropic, Bedrock and OpenRouter take it; where a provider caches by itself, or not at all, it is not sent, and
/// <see cref="CallResponse.OmittedOptions"/> names it.
/// </summary>
public enum CacheMark
{
    /// <summary>No mark.</summary>
    None,

    /// <summary>Kept for five minutes after its last use.</summary>
    FiveMinutes,

    /// <summary>Kept for an hour after its last use; writing it costs more.</summary>
    OneHour,
}
