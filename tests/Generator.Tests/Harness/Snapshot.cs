namespace Mirascope.Gen.Tests.Harness;

/// <summary>
/// Compares emitted text with a <c>*.verified.cs</c> file in the folder <c>Snapshots</c>. On a difference the new text is left there as
/// <c>*.received.cs</c>: read it, and if it is right, rename it.
/// </summary>
internal static class Snapshot
{
    public static void Matches(string text, string name)
    {
        var folder = Path.Combine(SharedData.Repository, "tests", "Generator.Tests", "Snapshots");
        var verified = Path.Combine(folder, name + ".verified.cs");
        var received = Path.Combine(folder, name + ".received.cs");
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : "";
        if (expected != text)
        {
            File.WriteAllText(received, text);
        }
        else
        {
            File.Delete(received);
        }

        Assert.Equal(expected, text);
    }
}
