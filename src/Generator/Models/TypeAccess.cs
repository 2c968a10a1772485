namespace Mirascope.Gen.Generator.Models;

/// <summary>From where a type can be named, containing types taken into account.</summary>
internal enum TypeAccess
{
    /// <summary>From within a containing type only, or from types derived from it.</summary>
    Private,

    /// <summary>From within the assembly.</summary>
    Internal,

    /// <summary>From everywhere.</summary>
    Public,
}
