using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Makes one tool from a method marked <c>[LlmTool]</c>.</summary>
internal static class ToolParser
{
    private const string TokenArgument = "cancellationToken";

    /// <summary>The mark of a tool; null where the method bears none.</summary>
    public static AttributeData? MarkOf(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (attribute.AttributeClass is { } known && TypeNames.PlainName(known) == KnownNames.LlmToolAttribute)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>The tool; null where it cannot be one, which is reported.</summary>
    public static ToolModel? Parse(ToolContext tool, AttributeData mark)
    {
        var method = tool.Method;
        if (!IsCallable(tool))
        {
            return null;
        }

        var name = NameOf(tool, mark);
        var documentation = ToolDocumentationReader.Read(tool.Documentation);
        var description = documentation.Summary ?? DescriptionOf(method);
        if (description is null)
        {
            tool.Diagnostics.Add(Descriptors.UndescribedTool, tool.Name, tool.DisplayName);
        }

        var caseName = ToolNames.CaseNameOf(method.Name);
        var isWhole = TryParseParameters(tool, caseName, documentation, out var parameters, out var arguments);
        return ToolResultParser.Parse(tool) is { } result && isWhole && name is not null
            ? new ToolModel
            {
                Name = name,
                CaseName = caseName,
                Description = description,
                Method = TypeNames.InCode(method.ContainingType) + "." + TypeNames.Escape(method.Name),
                Parameters = parameters.ToEquatableArray(),
                Arguments = arguments.ToEquatableArray(),
                Result = result,
            }
            : null;
    }

    /// <summary>The text of a <c>[Description]</c>, which stands in for a documentation comment.</summary>
    public static string? DescriptionOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } known
                && TypeNames.PlainName(known) == "System.ComponentModel.DescriptionAttribute"
                && AttributeArguments.Text(attribute, 0) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static bool IsCallable(ToolContext tool)
    {
        var method = tool.Method;
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary || method.IsAbstract || method.IsVirtual)
        {
            tool.Diagnostics.Add(Descriptors.InstanceTool, tool.Name, tool.DisplayName);
            return false;
        }

        var isGeneric = method.IsGenericMethod;
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
        {
            isGeneric |= type.IsGenericType;
        }

        if (isGeneric)
        {
            tool.Diagnostics.Add(Descriptors.GenericTool, tool.Name, tool.DisplayName);
        }

        return !isGeneric;
    }

    private static string? NameOf(ToolContext tool, AttributeData mark)
    {
        foreach (var argument in mark.NamedArguments)
        {
            if (argument is { Key: "Name", Value: { IsNull: false, Kind: TypedConstantKind.Primitive, Value: string given } })
            {
                return Check(given, tool.PlaceOf(mark));
            }
        }

        return Check(ToolNames.SnakeCase(ToolNames.CaseNameOf(tool.Method.Name)), tool.Name);

        string? Check(string name, Location where)
        {
            if (ToolNames.IsSendable(name))
            {
                return name;
            }

            tool.Diagnostics.Add(Descriptors.InvalidToolName, where, name);
            return null;
        }
    }

    private static bool TryParseParameters(
        ToolContext tool,
        string caseName,
        ToolDocumentation documentation,
        out List<ToolParameterModel> parameters,
        out List<string> arguments)
    {
        (parameters, arguments) = (new(), new());
        var properties = new HashSet<string>();
        var isWhole = true;
        foreach (var parameter in tool.Method.Parameters)
        {
            tool.CancellationToken.ThrowIfCancellationRequested();
            if (CancellationTokens.IsToken(parameter.Type) && parameter.RefKind is RefKind.None or RefKind.In)
            {
                arguments.Add(TokenArgument);
            }
            else if (ToolParameterParser.Parse(tool, parameter, caseName, properties, documentation) is { } parsed)
            {
                parameters.Add(parsed);
                arguments.Add(parsed.Property);
            }
            else
            {
                isWhole = false;
            }
        }

        return isWhole;
    }
}
