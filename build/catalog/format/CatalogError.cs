namespace Mirascope.Gen.Catalog;

/// <summary>What is wrong with a catalogue, and where.</summary>
/// <param name="Start">Where in the text.</param>
/// <param name="Length">How much of it.</param>
/// <param name="Message">What is wrong and what would be right.</param>
internal readonly record struct CatalogError(int Start, int Length, string Message);
