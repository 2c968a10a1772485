using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Execution;

/// <summary>Looks for cache marks that are not sent.</summary>
internal static class CacheMarks
{
    /// <summary>Whether a part of a message or a tool bears one that the dialect does not write.</summary>
    public static bool IsAnyLost(LlmRequest request, Dialect dialect)
    {
        foreach (var tool in request.Tools)
        {
            if (tool.Cache != CacheMark.None && !dialect.TakesCacheMarks)
            {
                return true;
            }
        }

        foreach (var message in request.Messages)
        {
            foreach (var part in message.Content)
            {
                if (part.Cache != CacheMark.None && !dialect.TakesCacheMarkOn(part))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
