using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Wraps the facts of a scalar; the reader fills in the type's own.</summary>
internal static class Scalars
{
    public static ShapeModel Shape(ScalarModel scalar) => new() { Kind = ShapeKind.Scalar, TypeName = "", Scalar = scalar };
}
