using System;
using System.Collections.Generic;
using System.IO;
using Mirascope.Gen.Catalog;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>
/// The models the generator knows: limits, capabilities and prices, the same data the runtime carries, and what the project lays
/// over them. Immutable. Two are equal where the project says the same, because the rest never changes.
/// </summary>
internal sealed class KnownModels : IEquatable<KnownModels>
{
    // Read when the first call is looked up, so that a project without one pays nothing.
    private static readonly Lazy<WrittenCatalog> Written = new(static () => new(ReadEmbedded()));

    // All names and lines: asked for where something is wrong with a call, or a project has lines of its own.
    private static readonly Lazy<CatalogTable<CatalogModel>> Embedded = new(static () => new(Written.Value.Text, static model => model));

    private readonly CatalogTable<CatalogModel>? _table;

    private KnownModels(EquatableArray<string> own, CatalogTable<CatalogModel>? table) => (Own, _table) = (own, table);

    public static KnownModels Default { get; } = new(EquatableArray<string>.Empty, null);

    /// <summary>The texts that the project lays over the library's, the lowest first.</summary>
    public EquatableArray<string> Own { get; }

    /// <summary>All models, by provider and id; the project's own before the library's.</summary>
    public IEnumerable<CatalogModel> All => Table.All;

    private CatalogTable<CatalogModel> Table => _table ?? Embedded.Value;

    /// <summary>These models with a project's lines laid over them.</summary>
    /// <param name="text">The lines.</param>
    /// <param name="errors">Takes what is malformed; null where nobody listens.</param>
    public KnownModels With(string text, ICollection<CatalogError>? errors) => new(new([.. Own, text]), Table.With(text, errors));

    /// <summary>The model of that id or alias; null where the catalogue has none.</summary>
    /// <param name="provider">The provider's name; what follows a colon is left aside.</param>
    /// <param name="model">The id as the provider spells it.</param>
    public CatalogModel? Find(string provider, string model) => Find(provider, model, out _);

    /// <summary>The same.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="model">The id as the provider spells it.</param>
    /// <param name="region">The region the id itself says; null where it says none.</param>
    public CatalogModel? Find(string provider, string model, out string? region) =>
        _table is null ? Written.Value.Find(provider, model, out region)
        : _table.TryFind(provider, model, out var found, out region) ? found
        : null;

    public bool Equals(KnownModels? other) => other is not null && Own.Equals(other.Own);

    public override bool Equals(object? obj) => Equals(obj as KnownModels);

    public override int GetHashCode() => Own.GetHashCode();

    private static string ReadEmbedded()
    {
        // Without its data the generator still writes calls; their prices are then unknown.
        using var stream = typeof(KnownModels).Assembly.GetManifestResourceStream("models.txt") ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
