using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG4xxx: who answers, and with which options. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MalformedProvider = new(
        "MG4001",
        "A provider has a well-formed name",
        "\"{0}\" cannot be a provider's name; use a constant of Provider, or lower-case letters, digits, '-', '_' and '.'",
        Help.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4001"));

    public static readonly DiagnosticDescriptor MisspeltProvider = new(
        "MG4002",
        "A provider is probably misspelt",
        "No provider \"{0}\" is built in; did you mean \"{1}\"?",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4002"));

    public static readonly DiagnosticDescriptor UnknownProvider = new(
        "MG4003",
        "A provider must be registered",
        "No provider \"{0}\" is built in; the call fails unless one of that name is registered when it runs",
        Help.Model,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4003"));

    public static readonly DiagnosticDescriptor EmptyModel = new(
        "MG4004",
        "A call needs a model",
        "'{0}' names no model; give its id as the provider spells it",
        Help.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4004"));

    public static readonly DiagnosticDescriptor OptionOutOfRange = new(
        "MG4005",
        "An option is out of range",
        "{0} is {1}, but must be {2}",
        Help.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4005"));

    public static readonly DiagnosticDescriptor UnknownToolChoice = new(
        "MG4006",
        "A choice of tools must be one the call has",
        "ToolChoice = \"{0}\" fits no tool of the call; {1}",
        Help.Model,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4006"));

    public static readonly DiagnosticDescriptor UnsupportedOption = new(
        "MG4007",
        "An option must be one the provider has",
        "\"{0}\" has no {1}, so the call fails unless its client omits unsupported options; leave {1} out, or choose a provider that has it",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4007"));
}
