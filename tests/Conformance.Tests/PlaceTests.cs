namespace Mirascope.Gen.Tests;

public class PlaceTests
{
    [Fact]
    public void Repository_is_found() => Assert.True(File.Exists(Path.Combine(SharedData.Repository, "Mirascope.Gen.sln")));
}
