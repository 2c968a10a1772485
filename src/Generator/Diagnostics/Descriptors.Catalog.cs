using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG5xxx: the catalogue of models. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MalformedCatalogLine = new(
        "MG5001",
        "A line of a catalogue file is well-formed",
        "{0}",
        Help.Catalog,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG5001"));
}
