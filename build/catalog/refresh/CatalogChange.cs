namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>One line of what a refresh changes.</summary>
/// <param name="Model">Provider and id.</param>
/// <param name="Text">What changes.</param>
/// <param name="Doubt">Why somebody should look at it before it is taken; null where there is no reason.</param>
internal sealed record CatalogChange(string Model, string Text, string? Doubt = null);
