using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Mirascope.Gen.Tests;

/// <summary>The sources of one project under <c>src/</c>, compiled, so that every name in them can be followed to its declaration.</summary>
internal sealed class House
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions Language = new(
        LanguageVersion.Preview,
        preprocessorSymbols: ["NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER", "NET10_0"]);

    private readonly string _root;

    private House(string root, CSharpCompilation compilation)
    {
        _root = root;
        Compilation = compilation;
    }

    public static House Runtime { get; } = Load("Runtime", Usings, []);

    public static House Generator { get; } = Load("Generator", "", [typeof(SyntaxTree).Assembly.Location, typeof(CSharpSyntaxTree).Assembly.Location]);

    public CSharpCompilation Compilation { get; }

    /// <summary>The project's own files.</summary>
    public IEnumerable<SyntaxTree> Files => Compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0);

    /// <summary>The same house with one more file in it.</summary>
    public House With(string path, string source, out SyntaxTree file)
    {
        file = CSharpSyntaxTree.ParseText(source, Language, Path.Combine(_root, path));
        return new House(_root, Compilation.AddSyntaxTrees(file));
    }

    /// <summary>The room a file lies in: its folder's path from the project, with forward slashes; empty at the top.</summary>
    public string RoomOf(SyntaxTree file) => Path.GetRelativePath(_root, Path.GetDirectoryName(file.FilePath)!).Replace('\\', '/') is var room and not "." ? room : "";

    /// <summary>A file's path from the project.</summary>
    public string NameOf(SyntaxTree file) => Path.GetRelativePath(_root, file.FilePath).Replace('\\', '/');

    private static House Load(string project, string usings, ImmutableArray<string> references)
    {
        var root = Path.Combine(SharedData.Repository, "src", project);
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(root, path).Replace('\\', '/').Split('/')[0] is not ("bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Language, path));
        // What both projects read the catalogue with is linked into each, and lies in its room like any other file.
        var linked = Directory.EnumerateFiles(Path.Combine(SharedData.Repository, "build", "catalog", "format"), "*.cs")
            .Order(StringComparer.Ordinal)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), Language, Path.Combine(root, "Catalog", Path.GetFileName(path))));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location));
        var compilation = CSharpCompilation.Create(
            project,
            files.Concat(linked).Prepend(CSharpSyntaxTree.ParseText(usings, Language)),
            platform.Concat(references).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return new House(root, compilation);
    }
}
