namespace Mirascope.Gen.Conformance;

/// <summary>One file of cases.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path below what the command was given, with forward slashes.</param>
internal sealed record CaseFile(string Path, string Name);

/// <summary>Finds the files a command is given.</summary>
internal static class CaseFiles
{
    public const string ExpectationEnding = ".expect.json";

    public static IEnumerable<CaseFile> Find(string source)
    {
        if (File.Exists(source))
        {
            return [new CaseFile(source, Path.GetFileName(source))];
        }

        return Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(ExpectationEnding, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => new CaseFile(path, Path.GetRelativePath(source, path).Replace('\\', '/')));
    }

    /// <summary>
    /// The expectation of a case: it has the same path below its own folder as the case below its folder. Either folder may be given
    /// deeper or less deep than the other, so the case's path is tried from its name upwards.
    /// </summary>
    public static string? FindExpectation(CaseFile file, string folder)
    {
        var parts = Path.GetFullPath(file.Path).Split(Path.DirectorySeparatorChar);
        var relative = parts[^1][..^".json".Length] + ExpectationEnding;
        for (var index = parts.Length - 2; index >= 0; index--)
        {
            var path = Path.Combine(folder, relative);
            if (File.Exists(path))
            {
                return path;
            }

            relative = Path.Combine(parts[index], relative);
        }

        return null;
    }
}
