using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG1xxx: how a call is declared. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "MG1001",
        "A call must be a partial method without a body",
        "'{0}' is marked [LlmCall] but is not partial, so its body cannot be written; add 'partial' to its declaration",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1001"));
}
