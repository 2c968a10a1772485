namespace Mirascope.Gen;

/// <summary>What of a call beside its usage decides its price.</summary>
/// <param name="Day">The day of the call (UTC).</param>
internal readonly record struct BillContext(DateOnly Day)
{
    /// <summary>The region that the model's id or the host says; null where neither does.</summary>
    public string? Region { get; init; }

    /// <summary>The rates of another model of the provider; null where nobody can be asked.</summary>
    public Func<string, ModelRates?>? Others { get; init; }
}
