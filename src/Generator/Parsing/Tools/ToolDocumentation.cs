using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>What a documentation comment says, as plain text.</summary>
internal sealed class ToolDocumentation
{
    /// <summary>The summary; null where there is none.</summary>
    public string? Summary { get; set; }

    /// <summary>The parameters' texts by name.</summary>
    public Dictionary<string, string> Parameters { get; } = new();
}
