using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Schemas.Rules;

/// <summary>
/// Records, classes, structs and interfaces, as results: their public readable properties, the base types' first, under
/// camel-case names or the name that [JsonPropertyName] gives; [JsonIgnore] leaves one out.
/// </summary>
internal sealed class ObjectRule : IShapeRule
{
    public ShapeModel? Read(ITypeSymbol type, ShapeReader reader)
    {
        if (reader.Use != ShapeUse.Result || !IsObject(type))
        {
            return null;
        }

        type = type.WithNullableAnnotation(NullableAnnotation.None);
        if (reader.IsOpen(type))
        {
            return reader.Refuse(type, "it holds itself: give back a record without a cycle");
        }

        if ((reader.NameOf(type) ?? ReadMembers(type, reader)) is not { } name)
        {
            return null;
        }

        return new ShapeModel { Kind = ShapeKind.Object, TypeName = "", ObjectName = name };
    }

    private static string? ReadMembers(ITypeSymbol type, ShapeReader reader)
    {
        reader.Open(type);
        var members = new List<MemberModel>();
        foreach (var property in PropertiesOf(type))
        {
            if (reader.ReadWithin(property.Type) is not { } shape)
            {
                reader.Close(type);
                return null;
            }

            var name = JsonNameOf(property);
            if (members.Exists(other => other.JsonName == name))
            {
                reader.Close(type);
                reader.Refuse(type, $"two of its properties are named '{name}' in JSON");
                return null;
            }

            members.Add(new MemberModel(name, TypeNames.Escape(property.Name), shape));
        }

        if (members.Count == 0)
        {
            reader.Close(type);
            reader.Refuse(type, "it has no public readable property");
            return null;
        }

        return reader.Keep(type, members);
    }

    private static List<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        var found = new List<IPropertySymbol>();
        for (var current = type; current is not null && current.SpecialType == SpecialType.None; current = current.BaseType)
        {
            var at = 0;
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol property && IsWritten(property) && !found.Exists(other => other.Name == property.Name))
                {
                    found.Insert(at++, property);
                }
            }
        }

        foreach (var inherited in type.AllInterfaces)
        {
            // A class has its own members for these.
            if (type.TypeKind != TypeKind.Interface)
            {
                break;
            }

            foreach (var member in inherited.GetMembers())
            {
                if (member is IPropertySymbol property && IsWritten(property) && !found.Exists(other => other.Name == property.Name))
                {
                    found.Add(property);
                }
            }
        }

        return found;
    }

    private static bool IsWritten(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
        && !Has(property, "System.Text.Json.Serialization.JsonIgnoreAttribute", out _);

    private static string JsonNameOf(IPropertySymbol property) =>
        Has(property, "System.Text.Json.Serialization.JsonPropertyNameAttribute", out var attribute)
            && AttributeArguments.Text(attribute!, 0) is { } name
            ? name
            : CamelCase.Of(property.Name);

    private static bool Has(IPropertySymbol property, string attributeName, out AttributeData? found)
    {
        found = null;
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { } known && TypeNames.PlainName(known) == attributeName)
            {
                found = attribute;
            }
        }

        return found is not null;
    }

    // What lies in System is a tool of the platform (Type, Exception, Stream …), not a record that someone designed for a model.
    private static bool IsObject(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface, SpecialType: SpecialType.None, IsRefLikeType: false, IsAnonymousType: false, IsTupleType: false }
        && !IsInSystem(type.ContainingNamespace);

    private static bool IsInSystem(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false })
        {
            if (space.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return space.Name == "System";
            }

            space = space.ContainingNamespace;
        }

        return false;
    }
}
