namespace Mirascope.Gen.Catalog.Refresh;

/// <summary>What the command line asks for.</summary>
internal sealed record RefreshOptions
{
    public const string Usage = """
        Rebuilds a catalogue from price data files and says what changes. Nothing is downloaded and nothing is written without --write.

          --catalog <file>      the catalogue; models.txt beside this tool's folder if not given
          --overrides <file>    lines that win over every source; overrides.txt beside the catalogue if not given
          --merged <file>       a table of models that several sources were merged into
          --litellm <file>      LiteLLM's model_prices_and_context_window.json
          --genai <file>        genai-prices' data.json
          --models-dev <file>   models.dev's api.json
          --as-of <yyyy-MM-dd>  the day the files were downloaded; must be given unless a file says it
          --accept              take changes that would otherwise be refused
          --write               write the catalogue
          --constants <folder>  write the models' names as constants there, src/Runtime/Models for the library's; without a source, those of the
                                catalogue as it stands

        Sources are named in the order of their weight: where they disagree, what most say holds, and the first in a draw.
        """;

    public required string Catalog { get; init; }

    public required string Overrides { get; init; }

    /// <summary>The sources with their files, the weightiest first.</summary>
    public required IReadOnlyList<(string Source, string File)> Sources { get; init; }

    public string AsOf { get; init; } = "";

    /// <summary>Where to write constants; empty for nowhere.</summary>
    public string Constants { get; init; } = "";

    public bool Accepts { get; init; }

    public bool Writes { get; init; }

    /// <exception cref="RefreshException">The command line is malformed.</exception>
    public static RefreshOptions Parse(IReadOnlyList<string> args)
    {
        string? catalog = null, overrides = null;
        var options = new RefreshOptions { Catalog = "", Overrides = "", Sources = [] };
        var sources = new List<(string, string)>();
        for (var index = 0; index < args.Count; index++)
        {
            var name = args[index];
            switch (name)
            {
                case "--accept": options = options with { Accepts = true }; continue;
                case "--write": options = options with { Writes = true }; continue;
            }

            var value = ++index < args.Count ? args[index] : throw new RefreshException($"'{name}' needs a value.\n\n{Usage}");
            switch (name)
            {
                case "--catalog": catalog = value; break;
                case "--overrides": overrides = value; break;
                case "--as-of" when CatalogField.IsDay(value): options = options with { AsOf = value }; break;
                case "--constants": options = options with { Constants = value }; break;
                case "--merged" or "--litellm" or "--genai" or "--models-dev": sources.Add((name[2..], value)); break;
                default: throw new RefreshException($"'{name} {value}' is not understood.\n\n{Usage}");
            }
        }

        if (sources.Count == 0 && options.Constants.Length == 0)
        {
            throw new RefreshException($"No source is given.\n\n{Usage}");
        }

        catalog ??= Path.Combine("build", "catalog", "models.txt");
        overrides ??= Path.Combine(Path.GetDirectoryName(catalog)!, "overrides.txt");
        return options with { Catalog = catalog, Overrides = overrides, Sources = sources };
    }
}
