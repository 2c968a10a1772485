namespace Mirascope.Gen.Tests;

/// <summary>
/// Finds the data folder that lies beside a checkout. A user's clone has none: tests that need it are then skipped with a
/// clear word.
/// </summary>
internal static class SharedData
{
    private static readonly Lazy<string?> Root = new(Find);

    /// <summary>The repository's root.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Whether the data is there.</summary>
    public static bool Exists => Root.Value is not null;

    /// <summary>The full path of a file or folder of the data; skips the test where there is none.</summary>
    public static string Path(params string[] parts)
    {
        Assert.SkipUnless(Exists, "The shared data folder is not beside this checkout.");
        return System.IO.Path.Combine([Root.Value!, .. parts]);
    }

    private static string? Find()
    {
        var beside = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Repository)!, "shared");
        return Directory.Exists(System.IO.Path.Combine(beside, "vectors")) ? beside : null;
    }

    private static string FindRepository()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "Mirascope.Gen.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
