using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Gathers what a call asks of its model, for the catalogue to answer.</summary>
internal static class ModelUseParser
{
    /// <summary>What is asked; null where the attribute names no model.</summary>
    public static ModelUse? Parse(CallContext call, ReturnType returns, string provider, string model)
    {
        if (!AttributeArguments.AreRead(call.Attribute) || string.IsNullOrWhiteSpace(model) || !ProviderParser.IsWellFormed(provider))
        {
            return null;
        }

        var where = call.WhereIs("model");
        return where.SyntaxTree is null ? null : new ModelUse
        {
            Provider = provider,
            IsBuiltIn = ProviderParser.IsBuiltIn(call, provider),
            Model = model,
            Tree = where.SyntaxTree,
            Place = where.Span,
            Needs = Needs(call, returns).ToEquatableArray(),
        };
    }

    private static List<ModelNeed> Needs(CallContext call, ReturnType returns)
    {
        var needs = new List<ModelNeed>();
        if (CallAttributes.HasTools(call.Attribute))
        {
            needs.Add(Argument(call, NeedKind.Tools, "Tools"));
        }

        foreach (var argument in call.Attribute.NamedArguments)
        {
            switch (argument.Key, argument.Value.Kind == TypedConstantKind.Array ? null : argument.Value.Value)
            {
                case ("ParallelToolCalls", true): needs.Add(Argument(call, NeedKind.ParallelTools, argument.Key)); break;
                case ("Temperature" or "TopP", double): needs.Add(Argument(call, NeedKind.Sampling, argument.Key)); break;
                case ("MaxTokens", int most): needs.Add(Argument(call, NeedKind.Output, argument.Key) with { Amount = most }); break;
                case ("Thinking", int level) when IsThinking(argument.Value.Type, level): needs.Add(Argument(call, NeedKind.Thinking, argument.Key)); break;
            }
        }

        if (returns.Kind is ReturnKind.TypedStream or ReturnKind.Stream or ReturnKind.TextStream or ReturnKind.TextStreamWithoutIterator)
        {
            needs.Add(new(NeedKind.Streaming, "", call.Syntax.ReturnType.Span));
        }

        AddParts(call, needs);
        return needs;
    }

    private static ModelNeed Argument(CallContext call, NeedKind kind, string name) => new(kind, name, call.WhereIs(name).Span);

    /// <summary>Whether a level asks for thought: the default leaves it to the model, and none forbids it.</summary>
    private static bool IsThinking(ITypeSymbol? levels, int level)
    {
        foreach (var member in levels?.GetMembers() ?? ImmutableArray<ISymbol>.Empty)
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, level))
            {
                return field.Name is not ("Default" or "None");
            }
        }

        return false;
    }

    /// <summary>Pictures, sound and documents among the parameters and their members that the prompt names, one by one or in lists.</summary>
    private static void AddParts(CallContext call, List<ModelNeed> needs)
    {
        needs.AddRange(call.Parts);
        foreach (var parameter in call.Method.Parameters)
        {
            if (PartKinds.Of(parameter.Type) is { } kind
                && parameter.DeclaringSyntaxReferences.Length > 0
                && parameter.DeclaringSyntaxReferences[0].GetSyntax(call.CancellationToken) is ParameterSyntax syntax)
            {
                needs.Add(new(kind, parameter.Name, syntax.Identifier.Span));
            }
        }
    }
}
