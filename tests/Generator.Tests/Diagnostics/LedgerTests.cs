using System.Reflection;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator;

namespace Mirascope.Gen.Tests.Diagnostics;

/// <summary>Descriptor, ledger and help page say the same.</summary>
public class LedgerTests
{
    private static readonly DiagnosticDescriptor[] Descriptors = [.. typeof(CallGenerator).Assembly
        .GetType("Mirascope.Gen.Generator.Diagnostics.Descriptors", throwOnError: true)!
        .GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()];

    public static TheoryData<string> Ids => [.. Descriptors.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Each_id_is_used_once() => Assert.Equal(Descriptors.Length, Descriptors.Select(descriptor => descriptor.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Ids))]
    public void Help_page_has_the_title_and_an_example(string id)
    {
        var descriptor = Descriptors.Single(each => each.Id == id);
        var path = Path.Combine(SharedData.Repository, "docs", "diagnostics", id + ".md");
        Assert.True(File.Exists(path), path);
        var page = File.ReadAllText(path);
        Assert.StartsWith($"# {id}: {descriptor.Title.ToString(null)}\n", page, StringComparison.Ordinal);
        Assert.Contains("```", page, StringComparison.Ordinal);
        Assert.EndsWith($"/docs/diagnostics/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ledger_has_category_and_severity(string id)
    {
        var descriptor = Descriptors.Single(each => each.Id == id);
        var ledger = string.Concat(Ledgers().Select(File.ReadAllText));
        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | ", ledger, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_and_ledger_line_has_its_descriptor()
    {
        var ids = Descriptors.Select(descriptor => descriptor.Id).Order().ToArray();
        Assert.Equal(ids, Directory.GetFiles(Path.Combine(SharedData.Repository, "docs", "diagnostics"), "MG*.md").Select(Path.GetFileNameWithoutExtension).Order());
        Assert.Equal(ids, Ledgers().SelectMany(File.ReadLines).Where(line => line.StartsWith("MG", StringComparison.Ordinal)).Select(line => line[..6]).Order());
    }

    private static string[] Ledgers() => Directory.GetFiles(Path.Combine(SharedData.Repository, "src", "Generator"), "AnalyzerReleases.*.md");
}
