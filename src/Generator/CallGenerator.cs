using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Parsing;
using Mirascope.Gen.Generator.Parsing.Prompts;
using Mirascope.Gen.Generator.Parsing.Tools;
using Mirascope.Gen.Generator.Pipeline;

namespace Mirascope.Gen.Generator;

/// <summary>Writes the body of every method marked <c>[LlmCall]</c>, and the types its signature names.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CallGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // Every node kind passes: an attribute on what cannot be a call gets a diagnostic as well.
        var calls = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.LlmCallAttribute,
                static (_, _) => true,
                static (attributed, cancellationToken) => CallParser.Parse(attributed, cancellationToken))
            .WithTrackingName(StepNames.ParseCalls);

        var known = UserCatalogs.Register(context);
        Lanes.Register(context, calls, known);
        Lanes.RegisterChecks(context, calls, known);

        var tools = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.LlmToolAttribute,
                static (_, _) => true,
                static (attributed, cancellationToken) => ToolChecker.Check(attributed, cancellationToken))
            .WithTrackingName(StepNames.ToolDiagnostics);

        Lanes.Register(context, tools);

        // A method that is marked as a call as well is not looked at twice.
        var prompts = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KnownNames.PromptAttribute,
                static (node, _) => node is MethodDeclarationSyntax method && !PromptChecker.IsMarkedAsCall(method),
                static (attributed, cancellationToken) => PromptChecker.Check(attributed, cancellationToken))
            .WithTrackingName(StepNames.PromptDiagnostics);

        Lanes.Register(context, prompts);
    }
}
