using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Warns of options that the named provider has no words for. What each lacks stands on the runtime's own constants.</summary>
internal static class CapabilityParser
{
    private const string LacksOptions = "LacksOptionsAttribute";

    public static void Check(CallContext call, string provider)
    {
        var colon = provider.IndexOf(':');
        var (name, dialect) = colon < 0 ? (provider, "") : (provider.Substring(0, colon), provider.Substring(colon + 1));
        foreach (var option in LackedBy(call, name, dialect))
        {
            if (AttributeArguments.TryGetNamed(call.Attribute, option, out var value) && value.Kind != TypedConstantKind.Error && AsksForSomething(value))
            {
                call.Report(Descriptors.UnsupportedOption, call.WhereIs(option), provider, option);
            }
        }
    }

    // An empty list, no text and a penalty of 0 ask for nothing.
    private static bool AsksForSomething(TypedConstant value) => value.Kind == TypedConstantKind.Array
        ? !value.IsNull && value.Values.Length > 0
        : value.Value is not (null or 0d);

    private static List<string> LackedBy(CallContext call, string name, string dialect)
    {
        var plain = new List<string>();
        List<string>? own = null;
        foreach (var attribute in AttributesOf(call, name))
        {
            if (attribute.AttributeClass is { Name: LacksOptions } && attribute.ConstructorArguments.Length == 2
                && attribute.ConstructorArguments[0].Value is string of && attribute.ConstructorArguments[1] is { Kind: TypedConstantKind.Array, IsNull: false } names)
            {
                if (of == dialect)
                {
                    Read(names, own = new List<string>());
                }
                else if (of.Length == 0)
                {
                    Read(names, plain);
                }
            }
        }

        // What is said of the plain name holds for each dialect of which nothing else is said.
        return own ?? plain;
    }

    private static IEnumerable<AttributeData> AttributesOf(CallContext call, string name)
    {
        var constants = call.Attribute.AttributeClass?.ContainingAssembly.GetTypeByMetadataName(KnownNames.Provider);
        if (constants is null)
        {
            yield break;
        }

        foreach (var member in constants.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string constant } && constant == name)
            {
                foreach (var attribute in member.GetAttributes())
                {
                    yield return attribute;
                }
            }
        }
    }

    private static void Read(TypedConstant names, List<string> options)
    {
        foreach (var option in names.Values)
        {
            if (option.Value is string text)
            {
                options.Add(text);
            }
        }
    }
}
