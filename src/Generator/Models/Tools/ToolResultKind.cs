namespace Mirascope.Gen.Generator.Models;

/// <summary>How a tool's result becomes its output.</summary>
internal enum ToolResultKind
{
    /// <summary>There is no result.</summary>
    Nothing,

    /// <summary>A value that is written.</summary>
    Value,

    /// <summary>A <c>ToolOutput</c>, passed on.</summary>
    Output,

    /// <summary>A <c>ToolOutput&lt;T&gt;</c>, passed on; the type name is that of T.</summary>
    TypedOutput,
}
