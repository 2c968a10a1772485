namespace Mirascope.Gen.Generator.Models;

/// <summary>How a type looks in JSON.</summary>
internal enum ShapeKind
{
    /// <summary>One value: text, a number, true or false.</summary>
    Scalar,

    /// <summary>One of the names of an enum.</summary>
    Choice,

    /// <summary>An array.</summary>
    List,

    /// <summary>An object whose keys are data.</summary>
    Map,

    /// <summary>An object with the members of a type.</summary>
    Object,
}
