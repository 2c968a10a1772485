namespace Mirascope.Gen.Generator.Pipeline;

/// <summary>Names of the pipeline's steps, by which tests see what an edit makes run again.</summary>
internal static class StepNames
{
    /// <summary>Symbols to a model and diagnostics; runs again for each call on each edit.</summary>
    public const string ParseCalls = nameof(ParseCalls);

    /// <summary>The lane of models: equal to the last run's unless the call itself changed.</summary>
    public const string CallModels = nameof(CallModels);

    /// <summary>The lane of diagnostics.</summary>
    public const string CallDiagnostics = nameof(CallDiagnostics);

    /// <summary>The lane of diagnostics of prompts that belong to no call.</summary>
    public const string PromptDiagnostics = nameof(PromptDiagnostics);

    /// <summary>The lane of diagnostics of tools, each of which is looked at by itself.</summary>
    public const string ToolDiagnostics = nameof(ToolDiagnostics);
}
