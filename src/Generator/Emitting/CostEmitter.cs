namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the call's cost calculator into its stream.</summary>
internal static class CostEmitter
{
    /// <summary>Writes <c>CostOf(Usage?)</c>.</summary>
    public static void Write(CodeWriter writer, string provider, string model)
    {
    }
}
