namespace Mirascope.Gen.Generator.Parsing;

/// <summary>How much can be emitted for a declaration.</summary>
internal enum Emission
{
    /// <summary>No file: nothing of ours could stand beside the method.</summary>
    Nothing,

    /// <summary>The types its signature names, but no body.</summary>
    Types,

    /// <summary>Types and a body, which throws where the declaration is broken.</summary>
    Everything,
}
