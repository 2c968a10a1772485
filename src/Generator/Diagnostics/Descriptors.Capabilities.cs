using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG4015 to MG4023: what a call asks for and its model lacks. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor LacksTools = new(
        "MG4015",
        "A model must be able to call tools",
        "\"{0}\" cannot call tools; leave {1} out, or choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4015"));

    public static readonly DiagnosticDescriptor LacksParallelTools = new(
        "MG4016",
        "A model must be able to call several tools at once",
        "\"{0}\" cannot call several tools in one answer; leave {1} out, or choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4016"));

    public static readonly DiagnosticDescriptor LacksVision = new(
        "MG4017",
        "A model must be able to see",
        "\"{0}\" cannot see the picture '{1}'; choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4017"));

    public static readonly DiagnosticDescriptor LacksHearing = new(
        "MG4018",
        "A model must be able to hear",
        "\"{0}\" cannot hear the sound '{1}'; choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4018"));

    public static readonly DiagnosticDescriptor LacksDocuments = new(
        "MG4019",
        "A model must be able to read documents",
        "\"{0}\" cannot read the document '{1}'; hand its text over, or choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4019"));

    public static readonly DiagnosticDescriptor LacksThinking = new(
        "MG4020",
        "A model must be able to think",
        "\"{0}\" cannot be told to think; leave {1} out, or choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4020"));

    public static readonly DiagnosticDescriptor RefusesSampling = new(
        "MG4021",
        "A model must take the sampling options",
        "\"{0}\" refuses {1}; leave it out, or choose a model that takes it{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4021"));

    public static readonly DiagnosticDescriptor LacksStreaming = new(
        "MG4022",
        "A model must be able to stream",
        "\"{0}\" cannot stream its answer; return a Task, or choose a model that can{2}",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4022"));

    public static readonly DiagnosticDescriptor OutputLimitExceeded = new(
        "MG4023",
        "MaxTokens must be within the model's limit",
        "MaxTokens is {0}, but \"{1}\" writes {2} tokens at most; lower it to that, or choose a model that writes more",
        Help.Model,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG4023"));
}
