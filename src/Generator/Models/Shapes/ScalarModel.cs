namespace Mirascope.Gen.Generator.Models;

/// <summary>The facts of a single value. One rule of <c>Parsing/Schemas/Rules</c> states them all for a family of types.</summary>
/// <param name="JsonType">Its type in a schema.</param>
/// <param name="Read">The method of the runtime's <c>ToolArguments</c> that reads it.</param>
/// <param name="Write">The method of the runtime's <c>ToolResults</c> that writes it.</param>
internal sealed record ScalarModel(string JsonType, string Read, string Write)
{
    /// <summary>The schema's format; null for none. Only formats that every provider takes.</summary>
    public string? Format { get; init; }

    /// <summary>The schema's pattern; null for none.</summary>
    public string? Pattern { get; init; }

    /// <summary>The least value of a small type; null where the schema is silent.</summary>
    public string? Minimum { get; init; }

    /// <summary>The greatest value of a small type; null where the schema is silent.</summary>
    public string? Maximum { get; init; }

    /// <summary>The only length a text has; null for any.</summary>
    public int? Length { get; init; }

    /// <summary>What C# writes after the digits of a number.</summary>
    public string Suffix { get; init; } = "";
}
