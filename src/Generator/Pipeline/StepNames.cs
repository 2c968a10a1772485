namespace Mirascope.Gen.Generator.Pipeline;

/// <summary>Names of the pipeline's steps, by which tests see what an edit makes run again.</summary>
internal static class StepNames
{
    /// <summary>Symbols to a model and diagnostics; runs again for each call on each edit.</summary>
    public const string ParseCalls = nameof(ParseCalls);

    /// <summary>The lane of models: equal to the last run's unless the call itself changed.</summary>
    public const string CallModels = nameof(CallModels);

    /// <summary>A call with the models that are known; written anew where either changes.</summary>
    public const string PricedCalls = nameof(PricedCalls);

    /// <summary>The project's catalogue files, each with its text.</summary>
    public const string CatalogFiles = nameof(CatalogFiles);

    /// <summary>The models that are known, the project's own included, and what is wrong in its files.</summary>
    public const string UserCatalogs = nameof(UserCatalogs);

    /// <summary>The lane of diagnostics.</summary>
    public const string CallDiagnostics = nameof(CallDiagnostics);

    /// <summary>Which model each call names and what it asks of it.</summary>
    public const string ModelUses = nameof(ModelUses);

    /// <summary>The lane of what the catalogue has against that.</summary>
    public const string ModelDiagnostics = nameof(ModelDiagnostics);

    /// <summary>The lane of diagnostics of prompts that belong to no call.</summary>
    public const string PromptDiagnostics = nameof(PromptDiagnostics);

    /// <summary>The lane of diagnostics of tools, each of which is looked at by itself.</summary>
    public const string ToolDiagnostics = nameof(ToolDiagnostics);
}
