using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>The names of the types that a call emits, and whether they are free.</summary>
internal static class EmittedNames
{
    private const string AsyncSuffix = "Async";

    /// <summary>What the emitted types' names begin with: <c>Name</c> of the attribute, else the method's name without <c>Async</c>.</summary>
    public static string BaseName(IMethodSymbol method, AttributeData attribute)
    {
        if (AttributeArguments.TryGetNamed(attribute, "Name", out var given) && given.Value is string name && SyntaxFacts.IsValidIdentifier(name))
        {
            return name;
        }

        return method.Name.Length > AsyncSuffix.Length && method.Name.EndsWith(AsyncSuffix, StringComparison.Ordinal)
            ? method.Name.Substring(0, method.Name.Length - AsyncSuffix.Length)
            : method.Name;
    }

    /// <summary>Reports a <c>Name</c> that is no identifier.</summary>
    public static void CheckName(CallContext call)
    {
        if (AttributeArguments.TryGetNamed(call.Attribute, "Name", out var given) && !(given.Value is string name && SyntaxFacts.IsValidIdentifier(name)))
        {
            call.Report(Descriptors.InvalidName, call.WhereIs("Name"), given.Value as string ?? "");
        }
    }

    /// <summary>The types this call emits.</summary>
    public static List<string> Of(ReturnType returns, string baseName, bool hasTools)
    {
        var names = new List<string>(2);
        if (returns.Emitted is { } emitted)
        {
            names.Add(emitted.Name);
        }

        if (hasTools)
        {
            names.Add(baseName + "Tool");
        }

        return names;
    }

    /// <summary>
    /// Whether a return type that does not exist was probably meant to be one of ours, under another name than it has or in a
    /// place where it cannot stand. Of any other the compiler has said enough.
    /// </summary>
    public static bool LooksEmitted(TypeSyntax returnType)
    {
        foreach (var node in returnType.DescendantNodesAndSelf())
        {
            if (node is IdentifierNameSyntax { Identifier.ValueText: var name }
                && (name.EndsWith("Stream", StringComparison.Ordinal) || name.EndsWith("Response", StringComparison.Ordinal) || name.EndsWith("Tool", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports names that something else in the containing type has already; true where all are free.</summary>
    public static bool CheckFree(CallContext call, List<string> names)
    {
        foreach (var name in names)
        {
            if (Owner(call, name) is { } owner)
            {
                call.Report(
                    Descriptors.EmittedNameTaken,
                    AttributeArguments.Find(call.AttributeSyntax, "Name") is { } given ? given : call.Syntax.Identifier,
                    call.DisplayName,
                    name,
                    owner);
                return false;
            }
        }

        return true;
    }

    private static string? Owner(CallContext call, string name)
    {
        if (call.Type.Name == name)
        {
            return "the containing type";
        }

        foreach (var parameter in call.Type.TypeParameters)
        {
            if (parameter.Name == name)
            {
                return "a type parameter of the containing type";
            }
        }

        foreach (var member in call.Type.GetMembers(name))
        {
            return "'" + member.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + "'";
        }

        return CallWith(call, name) is { } other
            ? "the call '" + other.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) + "'"
            : null;
    }

    /// <summary>
    /// Another call that keeps the name: one named after its method before one with <c>Name</c>, one with <c>Async</c> before one without, else the first of
    /// the two, so that one clash gives one diagnostic. Only a call with <c>Name</c> has to look at every member.
    /// </summary>
    private static IMethodSymbol? CallWith(CallContext call, string name)
    {
        var isNamed = IsNamed(call.Attribute);
        if (isNamed)
        {
            return Find(call, call.Type.GetMembers(), name, isNamed);
        }

        var namesake = Find(call, call.Type.GetMembers(call.Method.Name), name, isNamed);
        return namesake is null && call.Method.Name == BaseName(call.Method, call.Attribute)
            ? Find(call, call.Type.GetMembers(call.Method.Name + AsyncSuffix), name, isNamed)
            : namesake;
    }

    private static IMethodSymbol? Find(CallContext call, ImmutableArray<ISymbol> members, string name, bool isNamed)
    {
        var isEarlier = true;
        foreach (var member in members)
        {
            call.CancellationToken.ThrowIfCancellationRequested();
            if (SymbolEqualityComparer.Default.Equals(member, call.Method))
            {
                isEarlier = false;
            }
            else if (member is IMethodSymbol other
                && CallAttributes.Find(other) is { } attribute
                && IsKept(isNamed, IsNamed(attribute), isEarlier)
                && Emits(call, other, attribute, name))
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsKept(bool isNamed, bool isOtherNamed, bool isOtherEarlier) =>
        isNamed == isOtherNamed ? isOtherEarlier : isNamed;

    private static bool IsNamed(AttributeData attribute) => AttributeArguments.TryGetNamed(attribute, "Name", out _);

    private static bool Emits(CallContext call, IMethodSymbol other, AttributeData attribute, string name)
    {
        if (other.DeclaringSyntaxReferences.Length == 0
            || other.DeclaringSyntaxReferences[0].GetSyntax(call.CancellationToken) is not MethodDeclarationSyntax syntax)
        {
            return false;
        }

        var baseName = BaseName(other, attribute);
        return Of(ReturnTypeParser.Parse(other, syntax, baseName), baseName, CallAttributes.HasTools(attribute)).Contains(name);
    }
}
