using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>MG2xxx: what a prompt says. Ids are never renumbered or reused.</summary>
internal static partial class Descriptors
{
    public static readonly DiagnosticDescriptor MissingPrompt = new(
        "MG2001",
        "A call needs a prompt",
        "'{0}' has no prompt; add [Prompt(\"…\")]",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2001"));

    public static readonly DiagnosticDescriptor EmptyPrompt = new(
        "MG2002",
        "A prompt must say something",
        "The prompt of '{0}' is empty; write what the model shall be told",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2002"));

    public static readonly DiagnosticDescriptor MalformedTemplate = new(
        "MG2003",
        "A prompt has a malformed brace",
        "In the prompt, {0}",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2003"));

    public static readonly DiagnosticDescriptor UnknownPlaceholder = new(
        "MG2004",
        "A placeholder must name a parameter",
        "'{0}' is no parameter of '{1}'; {2}",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2004"));

    public static readonly DiagnosticDescriptor UnknownMember = new(
        "MG2005",
        "A placeholder must name a readable member",
        "'{0}' is no property or field of '{1}' that can be read here; {2}",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2005"));

    public static readonly DiagnosticDescriptor NoTextForm = new(
        "MG2006",
        "A placeholder needs a text form",
        "'{0}' is of type '{1}', which has no text of its own; {2}",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2006"));

    public static readonly DiagnosticDescriptor UnusedParameter = new(
        "MG2007",
        "A parameter is not in the prompt",
        "'{0}' is in no placeholder of the prompt of '{1}', so the model never learns of it; name it as {{{0}}} or remove it",
        Help.Prompt,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2007"));

    public static readonly DiagnosticDescriptor TextBeforeSections = new(
        "MG2008",
        "Text before the first section belongs to nobody",
        "This text stands before the first section, so nobody says it; put 'SYSTEM:' or 'USER:' above it, or move it into a section",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2008"));

    public static readonly DiagnosticDescriptor MalformedMessages = new(
        "MG2009",
        "A section of messages is one placeholder",
        "'MESSAGES:' takes exactly one placeholder and no text, as in 'MESSAGES: {{history}}'",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2009"));

    public static readonly DiagnosticDescriptor NotMessages = new(
        "MG2010",
        "A section of messages needs messages",
        "'{0}' is of type '{1}', but 'MESSAGES:' takes an IEnumerable<Message> without a format",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2010"));

    public static readonly DiagnosticDescriptor EmptySection = new(
        "MG2011",
        "A section must say something",
        "The section '{0}:' is empty, and providers refuse empty messages; write its text or remove it",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2011"));

    public static readonly DiagnosticDescriptor UnsuitableFormat = new(
        "MG2012",
        "A format must suit its placeholder",
        "The format '{0}' does not suit '{1}' of type '{2}', {3}",
        Help.Prompt,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2012"));

    public static readonly DiagnosticDescriptor NotASection = new(
        "MG2013",
        "A line looks like a section and is none",
        "'{0}' opens no section here, so it is sent as text; if a section is meant, write '{1}:' at the line's beginning",
        Help.Prompt,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2013"));

    public static readonly DiagnosticDescriptor NothingToAnswer = new(
        "MG2014",
        "A prompt needs something to answer",
        "The prompt of '{0}' has only system messages, and providers refuse a conversation that asks nothing; add a 'USER:' or 'MESSAGES:' section",
        Help.Prompt,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Help.For("MG2014"));
}
