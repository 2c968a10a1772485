using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Enums, by the names of their constants. A set of flags is no single name: as an argument it is refused.</summary>
internal sealed class EnumRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader)
    {
        if (type.TypeKind != TypeKind.Enum)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true })
            {
                names.Add(member.Name);
            }
        }

        if (reader.Use == ShapeUse.Argument && names.Count == 0)
        {
            return reader.Refuse(type, "give the enum a constant");
        }

        if (reader.Use == ShapeUse.Argument && IsFlags(type))
        {
            return reader.Refuse(type, "take a list of an enum without [Flags]");
        }

        return new ShapeModel { Kind = ShapeKind.Choice, TypeName = "", Names = names.ToEquatableArray() };
    }

    private static bool IsFlags(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } known && TypeNames.PlainName(known) == "System.FlagsAttribute")
            {
                return true;
            }
        }

        return false;
    }
}
