using System;
using System.Collections.Generic;
using System.IO;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>The models the generator knows: limits and prices, the same data the runtime carries. Immutable.</summary>
internal sealed class ModelCatalog
{
    private static readonly Lazy<ModelCatalog> Embedded = new(ReadEmbedded);

    private readonly Dictionary<(string Provider, string Id), CatalogModel> _models = [];

    private ModelCatalog(TextReader reader)
    {
        var lines = new List<CatalogLine>();
        while (reader.ReadLine() is { } text)
        {
            if (CatalogLine.Read(text) is { } line)
            {
                lines.Add(line);
            }
        }

        // The lines of one model stand together, oldest price first.
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Id == lines[start].Id && lines[end].Provider == lines[start].Provider)
            {
                end++;
            }

            Add(lines, start, end);
            start = end;
        }
    }

    public static ModelCatalog Default => Embedded.Value;

    /// <summary>The model of that id or alias; null where the catalogue has none.</summary>
    /// <param name="provider">The provider's name; what follows a colon is left aside.</param>
    /// <param name="model">The id as the provider spells it.</param>
    public CatalogModel? Find(string provider, string model)
    {
        var colon = provider.IndexOf(':');
        return _models.TryGetValue((colon < 0 ? provider : provider.Substring(0, colon), model), out var found) ? found : null;
    }

    private static ModelCatalog ReadEmbedded()
    {
        // Without its data the generator still writes calls; their prices are then unknown.
        using var stream = typeof(ModelCatalog).Assembly.GetManifestResourceStream("models.csv") ?? Stream.Null;
        using var reader = new StreamReader(stream);
        return new ModelCatalog(reader);
    }

    private void Add(List<CatalogLine> lines, int start, int end)
    {
        var prices = new List<CatalogPrice>();
        for (var index = end - 1; index >= start && lines[index].ReadPrice() is { } price; index--)
        {
            prices.Add(price);
        }

        var newest = lines[end - 1];
        var model = new CatalogModel
        {
            Provider = newest.Provider,
            Id = newest.Id,
            ContextWindow = newest.ContextWindow,
            MaxOutput = newest.MaxOutput,
            Prices = prices,
        };
        _models[(newest.Provider, newest.Id)] = model;
        foreach (var alias in newest.Aliases)
        {
            _models[(newest.Provider, alias)] = model;
        }
    }
}
