namespace Mirascope.Gen.Generator.Models;

/// <summary>How a hole's value becomes text.</summary>
internal enum HoleForm
{
    /// <summary>As it is; the runtime formats it in the invariant culture.</summary>
    Value,

    /// <summary>Not at all: it is a part of the message, or a list of parts.</summary>
    Part,

    /// <summary>By its own <c>ToString</c>: a span cannot be handed on as it is.</summary>
    Span,

    /// <summary>One item a line.</summary>
    List,

    /// <summary>One item a line, groups parted by a blank line.</summary>
    Lists,
}
