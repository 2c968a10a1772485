using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.CodeFixes;

/// <summary>
/// Mends what the catalogue has against a call: another model, an option left out, a limit kept. Which of them a diagnostic allows,
/// and with what, it says itself, so that the catalogue is asked in one place only.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelCodeFix))]
public sealed class ModelCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        "MG4010", "MG4011", "MG4012", "MG4013", "MG4014", "MG4015", "MG4016", "MG4017", "MG4018", "MG4019", "MG4020", "MG4021", "MG4022", "MG4023", "MG4026");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
            if (root is not null && model is not null && CallArguments.FindAttribute(node, model, context.CancellationToken) is { } attribute)
            {
                Register(context, diagnostic, root, attribute);
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, AttributeSyntax attribute)
    {
        if (diagnostic.Properties.TryGetValue(FixProperties.Limit, out var limit) && CallArguments.Find(attribute, "MaxTokens") is { } most)
        {
            Register(context, diagnostic, $"Lower MaxTokens to {limit}", "Limit", () => CallEdits.SetNumber(root, most, limit!));
        }

        if (diagnostic.Properties.TryGetValue(FixProperties.Remove, out var option) && CallArguments.Find(attribute, option!) is { } argument)
        {
            Register(context, diagnostic, $"Remove {option}", "Remove " + option, () => CallEdits.Remove(root, argument));
        }

        if (diagnostic.Properties.TryGetValue(FixProperties.Models, out var models) && CallArguments.Find(attribute, "model") is { } named)
        {
            foreach (var (id, place) in models!.Split('\n').Select((id, place) => (id, place)))
            {
                // The key is the rank, not the id: to fix all means the best for each.
                Register(context, diagnostic, $"Use the model \"{id}\"", "Model " + place, () => CallEdits.SetText(root, named, id));
            }
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string key, System.Func<SyntaxNode> edit) => context.RegisterCodeFix(
        CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(edit())), key),
        diagnostic);
}
