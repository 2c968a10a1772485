using System.Collections.Generic;
using System.Text;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>A hole's path, looked up.</summary>
/// <param name="Expression">The C# expression.</param>
/// <param name="Type">The type of the last member.</param>
/// <param name="IsNullable">Whether the expression may be null by the declarations on its way.</param>
internal readonly record struct BoundPath(string Expression, ITypeSymbol Type, bool IsNullable);

/// <summary>Looks up the parameter and the members that a hole names.</summary>
internal sealed class PathBinder
{
    private readonly CallContext _call;
    private readonly LiteralMap _map;

    public PathBinder(CallContext call, LiteralMap map)
    {
        _call = call;
        _map = map;
    }

    /// <summary>The parameters that some hole names, or probably means.</summary>
    public HashSet<string> Used { get; } = new();

    /// <summary>The path; null where it is wrong, which is reported, or goes through a type that does not exist.</summary>
    public BoundPath? Bind(TemplateHole hole)
    {
        var first = hole.Path[0];
        if (FindParameter(first.Name) is not { } parameter)
        {
            ReportUnknown(first);
            return null;
        }

        Used.Add(parameter.Name);
        var expression = new StringBuilder(TypeNames.Escape(parameter.Name));
        var type = parameter.Type;
        var isNullable = IsNullable(type);
        for (var i = 1; i < hole.Path.Count; i++)
        {
            var name = hole.Path[i];
            var owner = Underlying(type);
            if (owner.TypeKind == TypeKind.Error)
            {
                return null;
            }

            if (ReadableMembers.Find(_call, owner, name.Name) is not { } member)
            {
                var hint = Hint(name.Name, ReadableMembers.Names(_call, owner), "it has no member to read", "it has ");
                Report(Descriptors.UnknownMember, name, name.Name, TypeNames.InMessage(owner), hint);
                return null;
            }

            expression.Append(IsNullable(type) ? "?." : ".").Append(TypeNames.Escape(name.Name));
            type = ReadableMembers.TypeOf(member);
            isNullable |= IsNullable(type);
        }

        // A parameter is found by its type, wherever it is used; a member only here.
        if (hole.Path.Count > 1 && _map.Tree == _call.AttributeSyntax?.SyntaxTree && PartKinds.Of(type) is { } kind)
        {
            _call.Parts.Add(new(kind, expression.ToString(), _map.SpanOf(hole.Start, hole.Length)));
        }

        return new BoundPath(expression.ToString(), type, isNullable);
    }

    private IParameterSymbol? FindParameter(string name)
    {
        foreach (var parameter in _call.Method.Parameters)
        {
            if (parameter.Name == name)
            {
                return parameter;
            }
        }

        return null;
    }

    private void ReportUnknown(TemplateName name)
    {
        var names = new List<string>();
        foreach (var parameter in _call.Method.Parameters)
        {
            if (!CancellationTokens.IsToken(parameter.Type))
            {
                names.Add(parameter.Name);
            }
        }

        // One slip gives one diagnostic: the parameter that was meant does not count as unused.
        if (NearestName.Find(name.Name, names) is { } meant)
        {
            Used.Add(meant);
        }

        var hint = Hint(name.Name, names, "the call has no parameters", "its parameters are ");
        Report(Descriptors.UnknownPlaceholder, name, name.Name, _call.DisplayName, hint);
    }

    private static string Hint(string name, List<string> names, string none, string some)
    {
        if (NearestName.Find(name, names) is { } nearest)
        {
            return "did you mean '" + nearest + "'?";
        }

        return names.Count == 0 ? none : some + string.Join(", ", names.Count > 8 ? names.GetRange(0, 8) : names);
    }

    private void Report(DiagnosticDescriptor descriptor, TemplateName where, params string[] arguments) =>
        _call.Diagnostics.Add(descriptor, _map.Tree, _map.SpanOf(where.Start, where.Length), arguments);

    private static bool IsNullable(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated || IsNullableValue(type);

    private static bool IsNullableValue(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    private static ITypeSymbol Underlying(ITypeSymbol type) => IsNullableValue(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;
}
