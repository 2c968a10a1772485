using System.ComponentModel;

namespace Mirascope.Gen.Generated;

/// <summary>What emitted code makes of a project's own catalogue files. Versioned with the generator; not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProjectModels
{
    /// <summary>The library's models with the files laid over them. What is malformed the compiler has reported; it is left out here as there.</summary>
    /// <param name="files">The lines of each file, the lowest first.</param>
    public static ModelCatalog Of(params string[] files)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Aggregate(ModelCatalog.Default, static (models, lines) => models.WithChecked(lines));
    }
}
