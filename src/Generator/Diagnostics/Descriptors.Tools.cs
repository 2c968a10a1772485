using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG3xxx: tools. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NoTools = Tool(
        "MG3001",
        "A tool type must have tools",
        "'{0}' has no method marked [LlmTool]; mark the static methods that the model may call, or remove the type from Tools");

    public static readonly DiagnosticDescriptor DuplicateToolName = Tool(
        "MG3002",
        "Tools of one call must have different names",
        "The tool '{0}' is declared by '{1}' and by '{2}'; {3}");

    public static readonly DiagnosticDescriptor UnsupportedToolParameter = Tool(
        "MG3003",
        "A tool's parameter must have a type that a schema can state",
        "The parameter '{0}' of tool '{1}' cannot be described to a model because of '{2}'; {3}");

    public static readonly DiagnosticDescriptor UnsupportedToolResult = Tool(
        "MG3004",
        "A tool's result must have a type that can be written",
        "The result of tool '{0}' cannot be written because of '{1}'; {2}");

    public static readonly DiagnosticDescriptor InstanceTool = Tool(
        "MG3005",
        "A tool must be an ordinary static method",
        "The tool '{0}' is not an ordinary static method, so there is nothing to call it on; make it static");

    public static readonly DiagnosticDescriptor GenericTool = Tool(
        "MG3006",
        "A tool must not be generic",
        "The tool '{0}' is generic or lies in a generic type, so its schema is not known; write one for each type it is needed with");

    public static readonly DiagnosticDescriptor ReferenceToolParameter = Tool(
        "MG3007",
        "A tool's parameter must be passed by value",
        "The parameter '{0}' of tool '{1}' is passed by reference; take it by value and give back what changes");

    public static readonly DiagnosticDescriptor InvalidToolName = Tool(
        "MG3008",
        "A name that is sent must be 1 to 64 letters, digits, '_' or '-'",
        "The name '{0}' cannot be sent to a model; use 1 to 64 of the letters a to z, digits and '_'");

    public static readonly DiagnosticDescriptor InaccessibleTool = Tool(
        "MG3009",
        "A tool must be accessible to the call",
        "The tool '{0}' is not accessible from '{1}'; make the method and its containing types at least internal");

    public static readonly DiagnosticDescriptor UndescribedTool = Tool(
        "MG3010",
        "A tool should say what it does",
        "The tool '{0}' has no description, so that a model must guess by its name; write a <summary> above it",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor RenamedToolMember = Tool(
        "MG3011",
        "An emitted name gets a suffix",
        "The name '{0}' is taken in the emitted union; what is emitted for it is named '{1}'",
        DiagnosticSeverity.Info);

    public static readonly DiagnosticDescriptor UnusablePattern = Tool(
        "MG3012",
        "A pattern must be one that runs in linear time",
        "The pattern '{0}' of parameter '{1}' cannot be used: {2}");

    public static readonly DiagnosticDescriptor UnusableLimit = Tool(
        "MG3013",
        "A limit must fit the parameter",
        "[{0}] cannot limit the parameter '{1}': {2}");

    private static DiagnosticDescriptor Tool(string id, string title, string message, DiagnosticSeverity severity = DiagnosticSeverity.Error) =>
        new(id, title, message, Help.Tools, severity, isEnabledByDefault: true, helpLinkUri: Help.For(id));
}
