namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Which way a value goes.</summary>
internal enum ShapeUse
{
    /// <summary>From the model: it is read and described by a schema.</summary>
    Argument,

    /// <summary>To the model: it is written.</summary>
    Result,
}
