using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen;

/// <summary>
/// The models that are known: limits, capabilities, prices, dates. Immutable and safe for several threads. Names are read when the
/// first model is looked up, a model when it is first asked for; a look-up after that allocates nothing.
/// </summary>
public sealed class ModelCatalog
{
    private static readonly Lazy<ModelCatalog> Embedded = new(() => new ModelCatalog(ReadEmbedded()));

    private readonly CatalogTable<ModelInfo> _table;
    private readonly ModelCatalog? _below;
    private readonly string _lines = "";
    private readonly ConditionalWeakTable<ModelCatalog, ModelCatalog> _over = [];

    internal ModelCatalog(string text) => _table = new(text, static model => new ModelInfo(model));

    private ModelCatalog(ModelCatalog below, string lines, ICollection<CatalogError>? errors) =>
        (_table, _below, _lines) = (below._table.With(lines, errors), below, lines);

    /// <summary>The models that come with the library.</summary>
    public static ModelCatalog Default => Embedded.Value;

    /// <summary>All models, by provider and id. Reads those that nobody has asked for yet.</summary>
    public IEnumerable<ModelInfo> All => _table.All;

    /// <summary>The model of that id or alias; null where there is none.</summary>
    /// <param name="provider">The provider's name; what follows a colon, as in <c>openai:chat</c>, says how it is spoken to and is left aside.</param>
    /// <param name="model">An id or an alias, exactly as the provider spells it.</param>
    public ModelInfo? Find(string provider, string model)
    {
        ArgumentNullException.ThrowIfNull(provider);
        ArgumentNullException.ThrowIfNull(model);
        return TryFind(provider, model, out var info, out _) ? info : null;
    }

    /// <summary>
    /// The same models with lines laid over them, in the form of the library's own: a line adds a model, or changes of one that is known
    /// what it says. docs/catalogue.md has the form.
    /// </summary>
    /// <param name="lines">The lines, such as <c>openai;my-model;ctx=128000;$ in=0.5 out=2</c>.</param>
    /// <exception cref="FormatException">A line is malformed; the message says which and why.</exception>
    public ModelCatalog With(string lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var errors = new List<CatalogError>();
        var models = new ModelCatalog(this, lines, errors);
        return errors.Count == 0 ? models : throw new FormatException(
            $"Line {lines.AsSpan(0, errors[0].Start).Count('\n') + 1} of the catalogue: {errors[0].Message}");
    }

    /// <summary>As <see cref="With"/>, for lines whose errors somebody has reported already: what is malformed is left out.</summary>
    internal ModelCatalog WithChecked(string lines) => new(this, lines, null);

    /// <summary>
    /// What these models say over those of the project a call is declared in: lines that were laid over the library's while running have
    /// the last word, and where they say nothing the project's files have it. The same two give the same result without an allocation.
    /// </summary>
    internal ModelCatalog Over(ModelCatalog? project)
    {
        if (project is null || ReferenceEquals(this, project))
        {
            return this;
        }

        return _below is null ? project
            : _over.TryGetValue(project, out var known) ? known
            : _over.GetValue(project, below => new ModelCatalog(_below.Over(below), _lines, null));
    }

    /// <summary>As <see cref="Find"/>.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="model">An id or an alias.</param>
    /// <param name="info">The model.</param>
    /// <param name="region">The region the id itself says, as in <c>us.ID</c>; null where it says none.</param>
    internal bool TryFind(string provider, string model, [NotNullWhen(true)] out ModelInfo? info, out string? region) =>
        _table.TryFind(provider, model, out info, out region);

    private static string ReadEmbedded()
    {
        var stream = typeof(ModelCatalog).Assembly.GetManifestResourceStream("models.txt")
            ?? throw new InvalidOperationException("The catalogue is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
