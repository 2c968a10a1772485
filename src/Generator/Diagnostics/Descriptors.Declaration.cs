using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG1xxx: how a call is declared. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "MG1001",
        "A call must be a partial method",
        "'{0}' is marked [LlmCall] but is not partial, so its body cannot be written; add 'partial' before its return type",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1001"));

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = new(
        "MG1002",
        "The type around a call must be partial",
        "'{0}' holds the call '{1}' but is not partial, so the call's body cannot be written; add 'partial' before its keyword",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1002"));

    public static readonly DiagnosticDescriptor UnsupportedReturnType = new(
        "MG1003",
        "A call returns a stream, text or a response",
        "'{0}' returns '{1}', which is nothing a call can give; return {2}Stream, LlmStream, IAsyncEnumerable<string>, Task<string>, Task<CallResponse> or Task<{2}Response>",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1003"));

    public static readonly DiagnosticDescriptor EmittedNameTaken = new(
        "MG1004",
        "The name of an emitted type is taken",
        "'{0}' would emit '{1}', a name that {2} has already; give the call another with Name = \"…\" in its [LlmCall]",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1004"));

    public static readonly DiagnosticDescriptor InvalidName = new(
        "MG1005",
        "The name for emitted types must be an identifier",
        "Name = \"{0}\" is no C# identifier, so no type can be named after it; use letters, digits and '_', no digit first",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1005"));

    public static readonly DiagnosticDescriptor LessAccessibleType = new(
        "MG1006",
        "A call must not be more accessible than the types it names",
        "'{0}' is more accessible than '{1}', which its tools name; make the call less accessible, or '{1}' more",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1006"));

    public static readonly DiagnosticDescriptor NoClient = new(
        "MG1007",
        "An instance call needs a client",
        "'{0}' is an instance method, but {1}",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1007"));

    public static readonly DiagnosticDescriptor SeveralClients = new(
        "MG1008",
        "An instance call needs exactly one client",
        "'{0}' cannot tell which LlmClient of '{1}' to use, {2}; keep one, or put the call into a type of its own",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1008"));

    public static readonly DiagnosticDescriptor UnsupportedParameter = new(
        "MG1009",
        "A parameter must be passed by value or in",
        "'{0}' is {1}, which the request cannot be made from; pass it by value",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1009"));

    public static readonly DiagnosticDescriptor NoCancellationToken = new(
        "MG1010",
        "A call should take a cancellation token",
        "'{0}' cannot be cancelled; add 'CancellationToken cancellationToken = default' as its last parameter",
        Help.Declaration,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1010"));

    public static readonly DiagnosticDescriptor AlreadyImplemented = new(
        "MG1011",
        "A call must have no body",
        "'{0}' has a body already, and [LlmCall] writes one; remove the body or the attribute",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1011"));

    public static readonly DiagnosticDescriptor FileLocalType = new(
        "MG1012",
        "A call cannot be in a file-local type",
        "'{0}' is file-local, so no other file can write the body of '{1}'; remove 'file' from its declaration",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1012"));

    public static readonly DiagnosticDescriptor NotAMethod = new(
        "MG1013",
        "Only a method of a type can be a call",
        "[LlmCall] belongs on a partial method of a class, struct, record or interface; nothing is written for what it marks here",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1013"));

    public static readonly DiagnosticDescriptor LanguageTooOld = new(
        "MG1014",
        "Calls need C# 12",
        "The body of '{0}' is written in C# 12, but this project uses C# {1}; set LangVersion to 12 or higher",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1014"));

    public static readonly DiagnosticDescriptor PromptWithoutCall = new(
        "MG1015",
        "A prompt belongs to a call",
        "'{0}' has a prompt but is no call, so nothing is written for it; add [LlmCall(provider, model)] above the prompt",
        Help.Declaration,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG1015"));
}
