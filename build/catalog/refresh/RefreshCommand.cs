using Mirascope.Gen.Catalog.Refresh.Constants;
using Mirascope.Gen.Catalog.Refresh.Sources;

namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>Reads, merges, compares, and writes where it is told to and nothing speaks against it.</summary>
internal static class RefreshCommand
{
    /// <summary>Runs the command; 0 where all is well, 1 where something must be looked at, 2 where nothing could be done.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        try
        {
            return Run(RefreshOptions.Parse(args), output, error);
        }
        catch (Exception e) when (e is RefreshException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return 2;
        }
    }

    private static int Run(RefreshOptions options, TextWriter output, TextWriter error)
    {
        var current = CatalogFile.Read(File.Exists(options.Catalog) ? File.ReadAllText(options.Catalog) : "", options.Catalog);
        if (options.Sources.Count == 0)
        {
            WriteConstants(options, output, current.Models);
            return 0;
        }

        var sources = options.Sources.Select(source => Source.Read(source.Source, source.File, File.ReadAllText(source.File))).ToList();
        var asOf = options.AsOf.Length > 0 ? options.AsOf : sources.Find(source => source.IsWhole)?.Models[0].AsOf
            ?? throw new RefreshException("Say by --as-of on what day the files were downloaded.");

        var merged = new SourceMerger(asOf).Merge(current.Models, sources);
        var models = File.Exists(options.Overrides)
            ? Overrides.Apply(merged, File.ReadAllText(options.Overrides), options.Overrides)
            : merged;

        var changes = CatalogDiff.Between(current.Models, models);
        foreach (var change in changes)
        {
            output.WriteLine($"{change.Model}: {change.Text}");
        }

        output.WriteLine($"{models.Count} models, {changes.Count} changes.");
        return Judge(options, output, error, current, models, changes);
    }

    private static int Judge(
        RefreshOptions options, TextWriter output, TextWriter error, CatalogFile current, IReadOnlyList<CatalogModel> models, IReadOnlyList<CatalogChange> changes)
    {
        var faults = CatalogChecks.Faults(models);
        foreach (var fault in faults)
        {
            error.WriteLine($"refused: {fault}");
        }

        var doubts = faults.Count > 0 ? [] : changes.Where(change => change.Doubt is not null).Concat(CatalogChecks.Doubts(current.Models, models)).ToList();
        foreach (var doubt in doubts)
        {
            error.WriteLine($"{(options.Accepts ? "accepted" : "to be accepted")}: {doubt.Model}: {doubt.Text}: {doubt.Doubt}");
        }

        if (faults.Count > 0 || (doubts.Count > 0 && !options.Accepts))
        {
            error.WriteLine(faults.Count > 0 ? "Nothing is written." : "Nothing is written. Put wrong values right in the overrides, or take these with --accept.");
            return 1;
        }

        if (options.Writes)
        {
            File.WriteAllText(options.Catalog, CatalogFile.Write(current.Head, models));
            output.WriteLine($"{options.Catalog} is written.");
            WriteConstants(options, output, models);
        }

        return 0;
    }

    /// <summary>Files of providers that are gone go too.</summary>
    private static void WriteConstants(RefreshOptions options, TextWriter output, IReadOnlyList<CatalogModel> models)
    {
        if (options.Constants.Length == 0)
        {
            return;
        }

        var files = ConstantWriter.Write(models);
        Directory.CreateDirectory(options.Constants);
        foreach (var old in Directory.GetFiles(options.Constants, "*.g.cs").Where(old => !files.ContainsKey(Path.GetFileName(old))))
        {
            File.Delete(old);
        }

        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(options.Constants, name), text);
        }

        output.WriteLine($"{files.Count} files of constants are written.");
    }
}
