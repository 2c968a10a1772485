using System;
using System.Collections.Generic;
using System.IO;
using Mirascope.Gen.Catalog;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>The models the generator knows: limits, capabilities and prices, the same data the runtime carries. Immutable.</summary>
internal sealed class KnownModels
{
    private static readonly Lazy<KnownModels> Embedded = new(() => new KnownModels(ReadEmbedded()));

    private readonly CatalogTable<CatalogModel> _table;

    /// <param name="text">The lines of a catalogue.</param>
    public KnownModels(string text) => _table = new(text, static model => model);

    public static KnownModels Default => Embedded.Value;

    /// <summary>All models, by provider and id.</summary>
    public IEnumerable<CatalogModel> All => _table.All;

    /// <summary>The model of that id or alias; null where the catalogue has none.</summary>
    /// <param name="provider">The provider's name; what follows a colon is left aside.</param>
    /// <param name="model">The id as the provider spells it.</param>
    public CatalogModel? Find(string provider, string model) => Find(provider, model, out _);

    /// <summary>The same.</summary>
    /// <param name="provider">The provider's name.</param>
    /// <param name="model">The id as the provider spells it.</param>
    /// <param name="region">The region the id itself says; null where it says none.</param>
    public CatalogModel? Find(string provider, string model, out string? region) => _table.TryFind(provider, model, out var found, out region) ? found : null;

    private static string ReadEmbedded()
    {
        // Without its data the generator still writes calls; their prices are then unknown.
        using var stream = typeof(KnownModels).Assembly.GetManifestResourceStream("models.txt") ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
