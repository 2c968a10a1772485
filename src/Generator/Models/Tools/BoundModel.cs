namespace Mirascope.Gen.Generator.Models;

/// <summary>A limit of a number.</summary>
/// <param name="Digits">The number as JSON writes it.</param>
/// <param name="IsExclusive">Whether the number itself is out.</param>
internal sealed record BoundModel(string Digits, bool IsExclusive);
