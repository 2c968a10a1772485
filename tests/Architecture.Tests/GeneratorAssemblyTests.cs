using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Mirascope.Gen.Tests;

/// <summary>The compiler's host supplies a few assemblies and no more: a reference to any other would break in some user's build.</summary>
public class GeneratorAssemblyTests
{
    private static readonly string[] Supplied =
        ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "System.Collections.Immutable", "System.Memory"];

    [Fact]
    public void Generator_references_only_what_the_compiler_supplies() =>
        Assert.Empty(ReferencesOf(Path.Combine(AppContext.BaseDirectory, "Mirascope.Gen.Generator.dll")).Except(Supplied));

    [Fact]
    public void Generator_loads_in_the_oldest_compiler_it_is_meant_for() => Assert.Equal(
        new Version(4, 8, 0, 0),
        VersionOf(Path.Combine(AppContext.BaseDirectory, "Mirascope.Gen.Generator.dll"), "Microsoft.CodeAnalysis"));

    [Fact]
    public void A_reference_the_compiler_does_not_supply_is_found() =>
        Assert.Contains("System.Text.Json", ReferencesOf(Path.Combine(AppContext.BaseDirectory, "Mirascope.Gen.dll")).Except(Supplied));

    private static IReadOnlyList<string> ReferencesOf(string path) => Read(path, (_, name) => name);

    private static Version VersionOf(string path, string assembly) =>
        Read(path, (reference, name) => (name, reference.Version)).Single(reference => reference.name == assembly).Version;

    private static IReadOnlyList<T> Read<T>(string path, Func<AssemblyReference, string, T> select)
    {
        using var image = new PEReader(File.OpenRead(path));
        var reader = image.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(reader.GetAssemblyReference).Select(reference => select(reference, reader.GetString(reference.Name)))];
    }
}
