namespace Mirascope.Gen.Providers;

/// <summary>The headers of every request to a provider, but for the proof of who sends it.</summary>
internal static class ProviderHeaders
{
    /// <summary>Those of the definition and those of its variables that are set; the last ones where nothing has changed.</summary>
    /// <exception cref="LlmConfigurationException">A variable holds what no header may.</exception>
    public static KeyValuePair<string, string>[] Find(
        ProviderDefinition definition, ProviderSettings settings, KeyValuePair<string, string>[]? last)
    {
        if (definition.VariableHeaders.Length == 0)
        {
            return definition.Headers;
        }

        List<KeyValuePair<string, string>> headers = [.. definition.Headers];
        foreach (var (name, variable) in definition.VariableHeaders)
        {
            if (settings.Variable(variable) is { } value)
            {
                headers.Add(new(name, Check(value, $"The environment variable {variable}")));
            }
        }

        return last is not null && last.AsSpan().SequenceEqual(headers.ToArray()) ? last : [.. headers];
    }

    /// <summary>A header's value without the white space around it. No message holds it: it may be a secret.</summary>
    public static string Check(string? value, string origin)
    {
        var trimmed = value.AsSpan().Trim(" \t\r\n");
        return trimmed.IsEmpty || trimmed.ContainsAnyExceptInRange(' ', '~')
            ? throw new LlmConfigurationException($"{origin} is blank or holds a character that no header may: a line end, a control character or one beyond ASCII. Its value is not shown.")
            : trimmed.ToString();
    }
}
