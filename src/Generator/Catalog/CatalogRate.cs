namespace Mirascope.Gen.Generator.Catalog;

/// <summary>One rate.</summary>
/// <param name="Property">The property of <c>ModelRates</c> it goes into.</param>
/// <param name="Label">What it is called in documentation.</param>
/// <param name="Value">A plain decimal.</param>
internal readonly record struct CatalogRate(string Property, string Label, string Value);
