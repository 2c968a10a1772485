using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Makes the tools of a call from the types its attribute names.</summary>
internal static class ToolSetParser
{
    /// <summary>The tools; null where there are none or they are broken.</summary>
    public static ToolSetModel? Parse(
        IReadOnlyList<(INamedTypeSymbol Type, SyntaxNode Where)> types,
        string unionName,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken) => null;
}
