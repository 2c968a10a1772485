namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>What text a value of a type gives in a prompt.</summary>
internal enum TextForm
{
    /// <summary>None worth sending: its <c>ToString</c> would give the type's name, or a form for debuggers.</summary>
    None,

    /// <summary>Its text; it takes no format.</summary>
    Text,

    /// <summary>Its text in the invariant culture, with a format if one is given.</summary>
    Formattable,

    /// <summary>The text of a span.</summary>
    Span,

    /// <summary>No text but a part of the message of its own, or several: a picture, sound, a document.</summary>
    Part,
}
