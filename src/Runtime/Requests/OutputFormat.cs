namespace Mirascope.Gen;

/// <summary>The form the answer's text must have on the wire.</summary>
public sealed record OutputFormat
{
    private OutputFormat(string? name, ReadOnlyMemory<byte> schema)
    {
        Name = name;
        Schema = schema;
    }

    /// <summary>Any JSON object.</summary>
    public static OutputFormat Json { get; } = new(null, default);

    /// <summary>The schema's name; null for any JSON.</summary>
    public string? Name { get; }

    /// <summary>The JSON Schema, UTF-8; empty for any JSON.</summary>
    public ReadOnlyMemory<byte> Schema { get; }

    /// <summary>JSON held to a schema by the provider.</summary>
    public static OutputFormat Strict(string name, ReadOnlyMemory<byte> schema)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new OutputFormat(name, schema);
    }
}
