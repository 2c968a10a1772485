using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Providers;

/// <summary>Reads from variables what becomes part of an address, and keeps it the one part it is meant to be.</summary>
internal static class AddressPiece
{
    private const int LongestLabel = 63;

    /// <summary>One label of a host's name, such as a region, in lower case; null where no variable is set.</summary>
    /// <exception cref="LlmConfigurationException">It is more than letters, digits and hyphens, or begins or ends with a hyphen.</exception>
    public static string? HostLabel(ProviderSettings settings, params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (settings.Variable(variable)?.Trim() is { } value)
            {
                return IsLabel(value)
                    ? value.ToLowerInvariant()
                    : throw new LlmConfigurationException($"The environment variable {variable} is no name of a host's part: letters, digits and hyphens, {LongestLabel} at most.");
            }
        }

        return null;
    }

    /// <summary>One segment of a path, such as a project, escaped; null where no variable is set.</summary>
    /// <exception cref="LlmConfigurationException">It cannot be one segment.</exception>
    public static string? Segment(ProviderSettings settings, params ReadOnlySpan<string> variables)
    {
        foreach (var variable in variables)
        {
            if (settings.Variable(variable)?.Trim() is { } value)
            {
                return PathSegment.Escape(value, $"The environment variable {variable}");
            }
        }

        return null;
    }

    private static bool IsLabel(string value)
    {
        foreach (var letter in value)
        {
            if (!char.IsAsciiLetterOrDigit(letter) && letter != '-')
            {
                return false;
            }
        }

        return value.Length is > 0 and <= LongestLabel && value[0] != '-' && value[^1] != '-';
    }
}
