namespace Mirascope.Gen.Generator.Models;

/// <summary>One property of an object that is written.</summary>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Property">Its name in C#, escaped.</param>
/// <param name="Shape">Its type.</param>
internal sealed record MemberModel(string JsonName, string Property, ShapeModel Shape);
