namespace Mirascope.Gen.Generator.Models;

/// <summary>What an implementing part does.</summary>
internal abstract record BodyModel;

/// <summary>The declaration is broken: the body says so when it is called.</summary>
/// <param name="DiagnosticId">The first error's id; null where the compiler's own error is the reason.</param>
internal sealed record BrokenBodyModel(string? DiagnosticId) : BodyModel;

/// <summary>The body fills a request and hands it to the runtime.</summary>
internal sealed record RequestBodyModel : BodyModel
{
    public required ReturnKind Returns { get; init; }

    /// <summary>Whether the task is a <c>ValueTask</c>.</summary>
    public required bool IsValueTask { get; init; }

    public required ClientModel Client { get; init; }

    /// <summary>The name of the cancellation token's parameter; null where there is none.</summary>
    public required string? CancellationToken { get; init; }

    public required EquatableArray<MessageModel> Messages { get; init; }

    public required OptionsModel Options { get; init; }

    /// <summary><c>auto</c>, <c>none</c>, <c>required</c>, a tool's name, or null where the attribute does not say.</summary>
    public required string? ToolChoice { get; init; }
}
