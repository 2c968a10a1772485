using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Parsing.Schemas;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Puts tools together: no two of a name, no two cases of a name, and how accessible the whole may be.</summary>
internal sealed class ToolSetBuilder(string unionName, DiagnosticBag diagnostics)
{
    private const string Suffix = "Tool";

    private readonly List<ToolModel> _tools = new();
    private readonly Dictionary<string, ToolContext> _owners = new();
    private readonly HashSet<string> _cases = new();
    private TypeAccess _access = TypeAccess.Public;
    private string? _leastAccessible;

    /// <summary>Finds the shapes of all tools' types.</summary>
    public ShapeReader Shapes { get; } = new();

    /// <summary>Adds a tool, under another case name where its own is taken.</summary>
    public void Add(ToolModel model, ToolContext tool, SyntaxNode where)
    {
        if (_owners.TryGetValue(model.Name, out var owner))
        {
            var wayOut = SymbolEqualityComparer.Default.Equals(owner.Method, tool.Method)
                ? "name its type once in Tools"
                : "give one of them another name with [LlmTool(Name = …)]";
            diagnostics.Add(Descriptors.DuplicateToolName, where, model.Name, owner.DisplayName, tool.DisplayName, wayOut);
            return;
        }

        _owners.Add(model.Name, tool);
        var name = model.CaseName;
        while (ReservedNames.IsTakenInUnion(name, unionName) || !_cases.Add(name))
        {
            name += Suffix;
        }

        if (name != model.CaseName)
        {
            diagnostics.Add(Descriptors.RenamedToolMember, where, model.CaseName, name);
        }

        _tools.Add(model with { CaseName = name });
        Restrict(tool.Method.ReturnType);
        foreach (var parameter in tool.Method.Parameters)
        {
            Restrict(parameter.Type);
        }
    }

    public ToolSetModel Build() => new()
    {
        UnionName = unionName,
        Tools = _tools.ToEquatableArray(),
        Objects = Shapes.Objects.ToEquatableArray(),
        Access = _access,
        LeastAccessible = _leastAccessible,
    };

    private void Restrict(ITypeSymbol type)
    {
        var access = Accessibilities.Of(type);
        if (access < _access)
        {
            (_access, _leastAccessible) = (access, TypeNames.InMessage(type));
        }
    }
}
