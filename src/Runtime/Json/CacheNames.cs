using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>The words for cache marks, in the stored form and on the wires that have them.</summary>
internal static class CacheNames
{
    /// <summary>How long the mark keeps; null for none.</summary>
    public static string? ToName(CacheMark mark) => mark switch
    {
        CacheMark.None => null,
        CacheMark.FiveMinutes => "5m",
        CacheMark.OneHour => "1h",
        _ => throw new LlmConfigurationException($"The cache mark {mark} is none of those known."),
    };

    public static CacheMark ToMark(string name) => name switch
    {
        "5m" => CacheMark.FiveMinutes,
        "1h" => CacheMark.OneHour,
        _ => throw new JsonException($"The cache mark '{name}' is not known; it is 5m or 1h."),
    };
}
