using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the closed union of a call's tools.</summary>
internal static class ToolUnionEmitter
{
    /// <summary>Writes the union as a nested type.</summary>
    public static void Write(CodeWriter writer, ToolSetModel tools, string accessibility)
    {
    }
}
