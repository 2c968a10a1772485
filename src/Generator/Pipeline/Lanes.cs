using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Checking;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Emitting;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Pipeline;

/// <summary>The two lanes after a parse, and the only place that registers outputs.</summary>
internal static class Lanes
{
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<CallModel>> calls, IncrementalValueProvider<KnownModels> known)
    {
        var models = calls
            .Select(static (parsed, _) => parsed.Model)
            .WithTrackingName(StepNames.CallModels)
            .Combine(known)
            .WithTrackingName(StepNames.PricedCalls);
        context.RegisterSourceOutput(models, static (output, call) => Emit(output, call.Left, call.Right));

        context.RegisterSourceOutput(known, static (output, models) => Emit(output, models));

        var diagnostics = calls
            .Select(static (parsed, _) => parsed.Diagnostics)
            .WithTrackingName(StepNames.CallDiagnostics);
        context.RegisterSourceOutput(diagnostics, static (output, found) => Report(output, found));
    }

    /// <summary>The lane of what the catalogue has against a call: apart from the parse, which knows no catalogue.</summary>
    public static void RegisterChecks(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Parsed<CallModel>> calls, IncrementalValueProvider<KnownModels> known)
    {
        var uses = calls
            .Where(static parsed => parsed.Use is not null)
            .Select(static (parsed, _) => parsed.Use!)
            .WithTrackingName(StepNames.ModelUses);
        Register(context, uses
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => (Use: pair.Left, Settings: CheckSettings.Of(pair.Right.GetOptions(pair.Left.Tree))))
            .Combine(known)
            .Select(static (pair, cancellationToken) => ModelChecker.Check(pair.Left.Use, pair.Right, pair.Left.Settings, cancellationToken))
            .WithTrackingName(StepNames.ModelDiagnostics));
    }

    /// <summary>A lane of diagnostics alone.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<DiagnosticInfo>> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, static (output, found) => Report(output, found));

    /// <summary>A lane of what is wrong in files that are no programs.</summary>
    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<EquatableArray<FileDiagnosticInfo>> diagnostics) =>
        context.RegisterSourceOutput(diagnostics, static (output, found) =>
        {
            foreach (var diagnostic in found)
            {
                output.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        });

    private static void Emit(SourceProductionContext output, CallModel? model, KnownModels known)
    {
        if (model is not null)
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource(model.HintName, SourceText.From(CallEmitter.Emit(model, known), Encoding.UTF8));
        }
    }

    private static void Emit(SourceProductionContext output, KnownModels known)
    {
        if (known.Own.Count > 0)
        {
            output.AddSource(OwnModelsEmitter.HintName, SourceText.From(OwnModelsEmitter.Emit(known), Encoding.UTF8));
        }
    }

    private static void Report(SourceProductionContext output, EquatableArray<DiagnosticInfo> found)
    {
        foreach (var diagnostic in found)
        {
            output.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }
}
