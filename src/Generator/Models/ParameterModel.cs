namespace Mirascope.Gen.Generator.Models;

/// <summary>One parameter of a call.</summary>
/// <param name="Modifiers">Such as <c>in </c> or <c>params </c>, with the space after it; empty for none.</param>
/// <param name="Type">The qualified type.</param>
/// <param name="Name">The name, escaped where it is a keyword.</param>
/// <param name="NeedsEnumeratorCancellation">Whether the implementing part marks it with <c>[EnumeratorCancellation]</c>.</param>
internal sealed record ParameterModel(string Modifiers, string Type, string Name, bool NeedsEnumeratorCancellation);
