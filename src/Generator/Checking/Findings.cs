using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>Gathers what is found about one call. A call with nothing to say of it, as nearly all are, allocates nothing.</summary>
internal struct Findings(ModelUse use)
{
    private List<DiagnosticInfo>? _found;

    public void AddToModel(DiagnosticDescriptor descriptor, DiagnosticFix? fix, params string[] arguments) => Add(descriptor, use.Place, fix, arguments);

    public void Add(DiagnosticDescriptor descriptor, TextSpan place, DiagnosticFix? fix, params string[] arguments) =>
        (_found ??= []).Add(new(descriptor, use.Tree, place, new EquatableArray<string>([.. arguments]), fix));

    public readonly EquatableArray<DiagnosticInfo> ToEquatableArray() => _found?.ToEquatableArray() ?? EquatableArray<DiagnosticInfo>.Empty;
}
