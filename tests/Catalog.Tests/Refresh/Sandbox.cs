using Mirascope.Gen.Catalog.Refresh;

namespace Mirascope.Gen.Tests.Refresh;

/// <summary>A folder with a catalogue in it, on which the command runs.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("catalogue").FullName;

    public Sandbox(string catalogue, string overrides = "")
    {
        File.WriteAllText(PathOf("models.txt"), catalogue);
        File.WriteAllText(PathOf("overrides.txt"), overrides);
    }

    public string Output { get; private set; } = "";

    public string Error { get; private set; } = "";

    public string Catalogue => File.ReadAllText(PathOf("models.txt"));

    /// <summary>Runs the command with one file a source; answers its exit code.</summary>
    public int Run(string options, params (string Source, string Json)[] sources)
    {
        var args = new List<string> { "--catalog", PathOf("models.txt") };
        foreach (var (source, json) in sources)
        {
            File.WriteAllText(PathOf(source + ".json"), json);
            args.AddRange(["--" + source, PathOf(source + ".json")]);
        }

        args.AddRange(options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = RefreshCommand.Run(args, output, error);
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
