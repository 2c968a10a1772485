using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG4010 to MG4014 and MG4024 to MG4026: what the catalogue says of a call's model. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor UnknownModel = new(
        "MG4010",
        "A model is probably misspelt",
        "The catalogue has no model \"{0}\" of \"{1}\"; {2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4010"));

    public static readonly DiagnosticDescriptor UnlistedModel = new(
        "MG4011",
        "A model is not in the catalogue",
        "The catalogue cannot know \"{0}\" of \"{1}\", so neither what it can do nor its price is checked; {2}",
        Help.Model,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4011"));

    public static readonly DiagnosticDescriptor RetiredModel = new(
        "MG4012",
        "A model must not be switched off",
        "\"{0}\" was switched off{1}, so the call fails; {2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4012"));

    public static readonly DiagnosticDescriptor RetiringModel = new(
        "MG4013",
        "A model should not be about to be switched off",
        "\"{0}\" will be switched off{1}; {2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4013"));

    public static readonly DiagnosticDescriptor DeprecatedModel = new(
        "MG4014",
        "A model is deprecated",
        "\"{0}\" is deprecated{1}; {2}",
        Help.Model,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4014"));

    public static readonly DiagnosticDescriptor PriceUnknown = new(
        "MG4024",
        "A model's price is not known",
        "The catalogue has no price of \"{0}\", so the call's cost is not known; give it one in a *.llm-catalog.txt file",
        Help.Model,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4024"));

    public static readonly DiagnosticDescriptor PriceOld = new(
        "MG4025",
        "A model's price must not be too old",
        "The price of \"{0}\" was last checked on {1}, {2} days before {3} and so more than the {4} allowed; update the package, or confirm the price in a *.llm-catalog.txt file",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4025"));

    public static readonly DiagnosticDescriptor MovingModel = new(
        "MG4026",
        "A model's name moves",
        "\"{0}\" is pointed at another model from time to time, whose answers, limits and prices are others; name a fixed version to keep them",
        Help.Model,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4026"));
}
