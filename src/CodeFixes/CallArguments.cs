using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mirascope.Gen.CodeFixes;

/// <summary>Finds a call's attribute and its arguments.</summary>
internal static class CallArguments
{
    /// <summary>The <c>[LlmCall]</c> of the method that a node lies in; null where there is none.</summary>
    public static AttributeSyntax? FindAttribute(SyntaxNode? node, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var list in node?.FirstAncestorOrSelf<MethodDeclarationSyntax>()?.AttributeLists ?? default)
        {
            foreach (var attribute in list.Attributes)
            {
                if (model.GetTypeInfo(attribute, cancellationToken).Type is { Name: "LlmCallAttribute", ContainingNamespace: { Name: "Gen", ContainingNamespace.Name: "Mirascope" } })
                {
                    return attribute;
                }
            }
        }

        return null;
    }

    /// <summary>The argument that sets a property, or a parameter of the constructor; null where it is not written.</summary>
    public static AttributeArgumentSyntax? Find(AttributeSyntax attribute, string name)
    {
        var position = 0;
        foreach (var argument in attribute.ArgumentList?.Arguments ?? default)
        {
            var given = argument.NameEquals?.Name.Identifier.ValueText
                ?? argument.NameColon?.Name.Identifier.ValueText
                ?? (position == 0 ? "provider" : position == 1 ? "model" : "");
            position++;
            if (given == name)
            {
                return argument;
            }
        }

        return null;
    }
}
