using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Pipeline;

/// <summary>Lays the project's catalogue files, <c>*.llm-catalog.txt</c> among its additional files, over the library's catalogue.</summary>
internal static class UserCatalogs
{
    private const string Ending = ".llm-catalog.txt";

    /// <summary>The models that are known; what is wrong in the files goes into a lane of its own.</summary>
    public static IncrementalValueProvider<KnownModels> Register(IncrementalGeneratorInitializationContext context)
    {
        var laid = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellationToken) => new CatalogText(file.Path, file.GetText(cancellationToken)?.ToString() ?? ""))
            .WithTrackingName(StepNames.CatalogFiles)
            .Collect()
            .Select(static (files, cancellationToken) => Lay(files, cancellationToken))
            .WithTrackingName(StepNames.UserCatalogs);

        Lanes.Register(context, laid.Select(static (laid, _) => laid.Diagnostics));
        return laid.Select(static (laid, _) => laid.Models);
    }

    /// <summary>The order of their paths is the order of the files, so that builds on all machines agree on which says the last word.</summary>
    private static (KnownModels Models, EquatableArray<FileDiagnosticInfo> Diagnostics) Lay(ImmutableArray<CatalogText> files, CancellationToken cancellationToken)
    {
        var models = KnownModels.Default;
        var diagnostics = new List<FileDiagnosticInfo>();
        foreach (var file in files.Sort(static (one, other) => string.CompareOrdinal(one.Path, other.Path)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var errors = new List<CatalogError>();
            models = models.With(file.Text, errors);
            foreach (var error in errors)
            {
                diagnostics.Add(Describe(file, error));
            }
        }

        return (models, diagnostics.ToEquatableArray());
    }

    private static FileDiagnosticInfo Describe(CatalogText file, CatalogError error)
    {
        var span = new TextSpan(error.Start, error.Length);
        return new(Descriptors.MalformedCatalogLine, file.Path, span, SourceText.From(file.Text).Lines.GetLinePositionSpan(span), error.Message);
    }

    private sealed record CatalogText(string Path, string Text);
}
