using System.Text.RegularExpressions;
using Mirascope.Gen.CodeFixes;

namespace Mirascope.Gen.Tests.Fixes;

public class FixAssemblyTests
{
    /// <summary>An editor supplies these in the version of the oldest that is meant; a reference to any other would keep the fixes from loading.</summary>
    [Fact]
    public void Fixes_reference_only_what_editors_supply() => Assert.Empty(
        typeof(ModelCodeFix).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name)
            .Except(["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable"]));

    [Fact]
    public void Every_page_that_promises_a_fix_has_one() => Assert.Equal(
        Directory.GetFiles(Path.Combine(SharedData.Repository, "docs", "diagnostics"), "MG*.md")
            .Where(page => Regex.IsMatch(File.ReadAllText(page), "^(A code fix|Code fixes) ", RegexOptions.Multiline, TimeSpan.FromSeconds(10)))
            .Select(Path.GetFileNameWithoutExtension)
            .Order(StringComparer.Ordinal),
        new ModelCodeFix().FixableDiagnosticIds.Order(StringComparer.Ordinal));
}
