using System.Threading;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;
using Mirascope.Gen.Generator.Pipeline;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Makes a model and diagnostics from one marked method.</summary>
internal static partial class CallParser
{
    public static Parsed<CallModel> Parse(GeneratorAttributeSyntaxContext attributed, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        return new Parsed<CallModel>(null, diagnostics.ToEquatableArray());
    }
}
