using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.CodeFixes;
using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Fixes;

/// <summary>The fixes an editor offers for what the generator reports, and what becomes of the program.</summary>
internal sealed class FixRun : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;
    private readonly List<(string Id, CodeAction Action)> _actions = [];

    private FixRun(string source)
    {
        Before = GeneratorRun.Of(source);
        _document = _workspace
            .AddProject(ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Program",
                "Program",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
                metadataReferences: GeneratorRun.References))
            .AddDocument("Program.cs", Before.Source.Text);
    }

    /// <summary>The program before.</summary>
    public GeneratorRun Before { get; }

    /// <summary>What is offered, in the order of the editor's list.</summary>
    public IEnumerable<string> Titles => _actions.Select(action => action.Action.Title);

    public static async Task<FixRun> OfAsync(string source)
    {
        var run = new FixRun(source);
        foreach (var diagnostic in run.Before.Diagnostics.Where(diagnostic => new ModelCodeFix().FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await new ModelCodeFix().RegisterCodeFixesAsync(
                new CodeFixContext(run._document, diagnostic, (action, _) => run._actions.Add((diagnostic.Id, action)), CancellationToken.None));
        }

        return run;
    }

    /// <summary>The program's text once a fix is applied.</summary>
    public async Task<string> ApplyAsync(string title)
    {
        var operations = await _actions.Single(action => action.Action.Title == title).Action.GetOperationsAsync(CancellationToken.None);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(_document.Id)!;
        return (await changed.GetTextAsync()).ToString();
    }

    public void Dispose() => _workspace.Dispose();
}
