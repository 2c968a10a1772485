namespace Mirascope.Gen;

/// <summary>A tool the model is told of.</summary>
public sealed class ToolDefinition
{
    /// <summary>Creates a definition.</summary>
    /// <param name="name">Letters, digits, <c>_</c> and <c>-</c>; 64 characters at most.</param>
    /// <param name="description">What the tool does, for the model; null for none.</param>
    /// <param name="schema">The JSON Schema of its arguments, UTF-8.</param>
    /// <exception cref="ArgumentException">The name has other characters or a wrong length.</exception>
    public ToolDefinition(string name, string? description, ReadOnlyMemory<byte> schema)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 64 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'))
        {
            throw new ArgumentException($"The tool name '{name}' is not 1 to 64 letters, digits, '_' or '-'.", nameof(name));
        }

        Name = name;
        Description = description;
        Schema = schema;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What the tool does, for the model; null for none.</summary>
    public string? Description { get; }

    /// <summary>The JSON Schema of its arguments, UTF-8.</summary>
    public ReadOnlyMemory<byte> Schema { get; }

    /// <summary>Whether the provider shall hold the model to the schema; null leaves it to the provider.</summary>
    public bool? Strict { get; init; }

    /// <summary>Whether the provider's prompt cache shall keep the tools up to this one, and for how long.</summary>
    public CacheMark Cache { get; init; }
}
