using System.Collections.Generic;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Names that an emitted union has for itself, so that nothing of the user's may bear them there.</summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Common = new()
    {
        // Every record's.
        "Equals", "GetHashCode", "ToString", "GetType", "MemberwiseClone", "Finalize", "ReferenceEquals",
        "EqualityContract", "PrintMembers", "Clone", "Deconstruct",

        // The union's.
        "Call", "Match", "Read", "Definitions", "Invalid",
    };

    private static readonly HashSet<string> OfCases = new() { "InvokeAsync", "Output", "Failed" };

    /// <summary>Whether a property of a case may not bear the name.</summary>
    public static bool IsTakenInCase(string name, string caseName) => name == caseName || Common.Contains(name) || OfCases.Contains(name);

    /// <summary>Whether a case may not bear the name.</summary>
    public static bool IsTakenInUnion(string name, string unionName) =>
        name == unionName || name == unionName + "Reader" || name == unionName + "Writer" || name == "TResult" || Common.Contains(name);
}
