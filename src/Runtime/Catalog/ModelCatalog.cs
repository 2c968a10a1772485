using System.Diagnostics.CodeAnalysis;
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

    internal ModelCatalog(string text)
        : this(new CatalogTable<ModelInfo>(text, static model => new ModelInfo(model)))
    {
    }

    private ModelCatalog(CatalogTable<ModelInfo> table) => _table = table;

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
        var table = _table.With(lines, errors);
        return errors.Count == 0 ? new ModelCatalog(table) : throw new FormatException(
            $"Line {lines.AsSpan(0, errors[0].Start).Count('\n') + 1} of the catalogue: {errors[0].Message}");
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
