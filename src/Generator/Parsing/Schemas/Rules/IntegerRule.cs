using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>Whole numbers of every size. The schema states the limits of the small ones; a model does not go astray with the large ones.</summary>
internal sealed class IntegerRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader) => type.SpecialType switch
    {
        SpecialType.System_SByte => Integer("sbyte", "-128", "127"),
        SpecialType.System_Byte => Integer("byte", "0", "255"),
        SpecialType.System_Int16 => Integer("short", "-32768", "32767"),
        SpecialType.System_UInt16 => Integer("ushort", "0", "65535"),
        SpecialType.System_Int32 => Integer("int"),
        SpecialType.System_UInt32 => Integer("uint", "0"),
        SpecialType.System_Int64 => Integer("long"),
        SpecialType.System_UInt64 => Integer("ulong", "0"),
        SpecialType.System_IntPtr => Integer("nint"),
        SpecialType.System_UIntPtr => Integer("nuint", "0"),
        _ => TypeNames.PlainName(type) switch
        {
            "System.Int128" => Integer("global::System.Int128"),
            "System.UInt128" => Integer("global::System.UInt128", "0"),
            _ => null,
        },
    };

    private static ShapeModel Integer(string type, string? minimum = null, string? maximum = null) =>
        Scalars.Shape(new ScalarModel("integer", $"Integer<{type}>()", "Number") { Minimum = minimum, Maximum = maximum });
}
