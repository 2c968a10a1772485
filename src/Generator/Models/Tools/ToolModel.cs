namespace Mirascope.Gen.Generator.Models;

/// <summary>One tool: a static method the model may call.</summary>
internal sealed record ToolModel
{
    /// <summary>The name the model sees.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its case in the union.</summary>
    public required string CaseName { get; init; }

    /// <summary>The same as C# writes it, were it a keyword.</summary>
    public string EscapedCaseName => Identifiers.Escape(CaseName);

    /// <summary>What it does, for the model; null where nothing says so.</summary>
    public required string? Description { get; init; }

    /// <summary>The method, fully qualified.</summary>
    public required string Method { get; init; }

    /// <summary>What the model gives, in order of declaration.</summary>
    public required EquatableArray<ToolParameterModel> Parameters { get; init; }

    /// <summary>What the method is called with, in order: names of properties, or <c>cancellationToken</c>.</summary>
    public required EquatableArray<string> Arguments { get; init; }

    /// <summary>What it gives back.</summary>
    public required ToolResultModel Result { get; init; }
}
