using System.Text.Json;

namespace Mirascope.Gen.Testing.Answering;

/// <summary>A tool that may be called.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does; empty for no word about it.</param>
/// <param name="Schema">The schema of its arguments; undefined for none.</param>
internal sealed record OfferedTool(string Name, string Description, JsonElement Schema);
