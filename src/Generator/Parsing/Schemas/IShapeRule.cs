using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Knows one family of .NET types. To add a type: one file in <c>Rules</c> and one line in <see cref="ShapeRules"/>.</summary>
internal interface IShapeRule
{
    /// <summary>The shape; null where the type is of another family or the reader has been told why it cannot be.</summary>
    /// <param name="type">The type, never <c>Nullable&lt;T&gt;</c>.</param>
    /// <param name="reader">Reads the types within.</param>
    ShapeModel? Read(ITypeSymbol type, ShapeReader reader);
}
