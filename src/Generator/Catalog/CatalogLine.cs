using System.Collections.Generic;
using System.Globalization;

namespace Mirascope.Gen.Generator.Catalog;

/// <summary>Cuts one line of the catalogue into its fields; the file's head names the columns.</summary>
internal readonly struct CatalogLine
{
    private const int Columns = 21;

    private static readonly (int Column, string Property, string Label)[] Base =
    [
        (7, "Input", "input"),
        (8, "Output", "output"),
        (9, "CacheRead", "cache read"),
        (10, "CacheWrite", "cache write"),
        (11, "CacheWriteOneHour", "cache write for an hour"),
        (12, "AudioInput", "audio input"),
        (13, "AudioOutput", "audio output"),
        (14, "WebSearch", "a thousand web searches"),
    ];

    private static readonly (int Column, string Property, string Label)[] Above =
    [
        (16, "Input", "input"),
        (17, "Output", "output"),
        (18, "CacheRead", "cache read"),
        (19, "CacheWrite", "cache write"),
        (20, "CacheWriteOneHour", "cache write for an hour"),
    ];

    private readonly string[] _fields;

    private CatalogLine(string[] fields) => _fields = fields;

    public string Provider => _fields[0];

    public string Id => _fields[1];

    public string[] Aliases => _fields[2].Length == 0 ? [] : _fields[2].Split('|');

    public long? ContextWindow => Number(_fields[3]);

    public long? MaxOutput => Number(_fields[4]);

    /// <summary>The line's fields; null for a comment, an empty line and a malformed one.</summary>
    public static CatalogLine? Read(string line)
    {
        var fields = line.Split(',');
        return line.Length == 0 || line[0] == '#' || fields.Length != Columns ? null : new CatalogLine(fields);
    }

    /// <summary>The price; null where not even input and output have one.</summary>
    public CatalogPrice? ReadPrice() => _fields[7].Length == 0 || _fields[8].Length == 0
        ? null
        : new CatalogPrice
        {
            From = _fields[5],
            AsOf = _fields[6],
            Rates = Rates(Base),
            Threshold = _fields[15],
            RatesAbove = _fields[16].Length == 0 || _fields[17].Length == 0 ? [] : Rates(Above),
        };

    private static long? Number(string field) => field.Length == 0 ? null : long.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);

    private List<CatalogRate> Rates((int Column, string Property, string Label)[] columns)
    {
        var rates = new List<CatalogRate>();
        foreach (var (column, property, label) in columns)
        {
            if (_fields[column].Length > 0)
            {
                rates.Add(new CatalogRate(property, label, _fields[column]));
            }
        }

        return rates;
    }
}
