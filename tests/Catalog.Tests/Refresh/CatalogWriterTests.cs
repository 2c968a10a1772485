using Mirascope.Gen.Catalog.Refresh;

namespace Mirascope.Gen.Tests.Refresh;

public class CatalogWriterTests
{
    [Fact]
    public void The_library_s_catalogue_is_what_the_tool_would_write()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.Repository, "build", "catalog", "models.txt"));
        var file = CatalogFile.Read(text, "models.txt");

        Assert.Equal(text, CatalogFile.Write(file.Head, file.Models));
        Assert.Empty(CatalogChecks.Faults(file.Models));
    }

    [Fact]
    public void The_overrides_are_in_the_catalogue_already()
    {
        var folder = Path.Combine(SharedData.Repository, "build", "catalog");
        var file = CatalogFile.Read(File.ReadAllText(Path.Combine(folder, "models.txt")), "models.txt");
        var before = CatalogFile.Write(file.Head, file.Models);

        Assert.Equal(before, CatalogFile.Write(file.Head, Overrides.Apply(file.Models, File.ReadAllText(Path.Combine(folder, "overrides.txt")), "overrides.txt")));
    }
}
