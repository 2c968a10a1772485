using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Pipeline;

/// <summary>
/// What a parser found: a model for the source lane and diagnostics for the other. The two part at once and never meet
/// again, so that a moved diagnostic never writes a file anew.
/// </summary>
/// <param name="Model">What is to be emitted; null where nothing can be.</param>
/// <param name="Diagnostics">What is to be reported.</param>
/// <param name="Use">Which model is asked for what, to be held to the catalogue; null where the declaration does not say.</param>
internal sealed record Parsed<T>(T? Model, EquatableArray<DiagnosticInfo> Diagnostics, ModelUse? Use = null)
    where T : class;
