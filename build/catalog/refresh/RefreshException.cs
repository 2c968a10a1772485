namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Something the maintainer has to put right; the message says what.</summary>
internal sealed class RefreshException(string message) : Exception(message);
