using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Generator.Catalog;

namespace Mirascope.Gen.Benchmarks.Generation;

/// <summary>
/// What the catalogue adds to the generator's first run in a process: compiling its code, decoding its text, searching it for the model's line, reading that line.
/// Each turn is a process of its own that has run the generator over a project without calls, as its assembly has to be loaded by
/// any project that refers to the package.
/// </summary>
internal static class CatalogLookUp
{
    private const int Turns = 41;

    /// <summary>Starts the processes and prints the middle one of their times.</summary>
    public static void Print(TextWriter output)
    {
        var times = Enumerable.Range(0, Turns).Select(_ => Start()).ToArray();
        Print(output, "first look-up in a process", [.. times.Select(static time => time.Took)]);
        Print(output, "of it compiling", [.. times.Select(static time => time.Compiling)]);
    }

    /// <summary>Looks one model up and prints the milliseconds that took, how many methods were compiled for it, and how long that took of it.</summary>
    public static void PrintOnce(TextWriter output)
    {
        var empty = CSharpCompilation.Create("Empty", [CSharpSyntaxTree.ParseText("class Empty { }")]);
        CSharpGeneratorDriver.Create(new Generator.CallGenerator()).RunGenerators(empty);

        var (methods, compiling) = (JitInfo.GetCompiledMethodCount(), JitInfo.GetCompilationTime());
        var started = Stopwatch.GetTimestamp();
        var found = KnownModels.Default.Find("openai", "gpt-4o-mini");
        var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        var compiled = (JitInfo.GetCompilationTime() - compiling).TotalMilliseconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(found is null ? double.NaN : took)} {compiled} {JitInfo.GetCompiledMethodCount() - methods}"));
    }

    private static void Print(TextWriter output, string what, double[] times)
    {
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {times[times.Length / 2]:F2} ms (from {times[0]:F2} to {times[^1]:F2}, {times.Length} processes)"));
    }

    private static (double Took, double Compiling) Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, "catalog-once") { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var numbers = line.Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), double.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
