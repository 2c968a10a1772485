using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Tests;

/// <summary>
/// What an editor does with one file: runs the generator, offers completions, shows what the mouse points at. <c>$$</c> marks
/// the caret.
/// </summary>
internal sealed class EditorSession : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly Document _document;
    private readonly int _caret;

    public EditorSession(string marked)
    {
        _caret = marked.IndexOf("$$", StringComparison.Ordinal);
        var source = marked.Remove(_caret, 2);
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(LlmStream).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path, documentation: Documentation(path)));
        var project = _workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Consumer",
            "Consumer",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose),
            metadataReferences: references,
            analyzerReferences: [new AnalyzerFileReference(GeneratorPath(), new Loader())]));
        _document = _workspace.AddDocument(project.Id, "Consumer.cs", SourceText.From(source));
    }

    public async Task<IReadOnlyList<(string Name, string Description)>> CompletionsAsync()
    {
        var service = CompletionService.GetService(_document)!;
        var list = await service.GetCompletionsAsync(_document, _caret);
        var items = new List<(string, string)>();
        foreach (var item in list.ItemsList)
        {
            var description = await service.GetDescriptionAsync(_document, item);
            items.Add((item.DisplayText, description?.Text ?? ""));
        }

        return items;
    }

    public async Task<string> HoverAsync()
    {
        var info = await QuickInfoService.GetService(_document)!.GetQuickInfoAsync(_document, _caret);
        return info is null ? "" : string.Join("\n", info.Sections.Select(section => section.Text));
    }

    public void Dispose() => _workspace.Dispose();

    private static DocumentationProvider? Documentation(string path) =>
        File.Exists(Path.ChangeExtension(path, ".xml")) ? XmlDocumentationProvider.CreateFromFile(Path.ChangeExtension(path, ".xml")) : null;

    private static string GeneratorPath() => typeof(EditorSession).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "GeneratorPath").Value!;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
