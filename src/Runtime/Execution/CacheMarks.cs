namespace Mirascope.Gen.Execution;

/// <summary>Looks for cache marks.</summary>
internal static class CacheMarks
{
    /// <summary>Whether a part of a message or a tool bears one.</summary>
    public static bool IsAnyIn(LlmRequest request)
    {
        foreach (var tool in request.Tools)
        {
            if (tool.Cache != CacheMark.None)
            {
                return true;
            }
        }

        foreach (var message in request.Messages)
        {
            foreach (var part in message.Content)
            {
                if (part.Cache != CacheMark.None)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
