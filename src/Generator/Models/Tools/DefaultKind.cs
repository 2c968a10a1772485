namespace Mirascope.Gen.Generator.Models;

/// <summary>Kinds of values that a declaration can state.</summary>
internal enum DefaultKind
{
    /// <summary>Null.</summary>
    Null,

    /// <summary>A string.</summary>
    Text,

    /// <summary>A single character.</summary>
    Character,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A constant of an enum, by name.</summary>
    Constant,

    /// <summary>An enum's value without a name, by its number.</summary>
    NamelessConstant,

    /// <summary>The type's zero, which has no JSON form.</summary>
    Zero,

    /// <summary>No items.</summary>
    EmptyList,
}
