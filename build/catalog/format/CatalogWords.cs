using System;

namespace Mirascope.Gen.Catalog;

/// <summary>The words of the format; their places are the values of what they stand for.</summary>
internal static class CatalogWords
{
    /// <summary>By <see cref="CatalogRate"/>; the last two are for a use, all others for a million tokens.</summary>
    public static readonly string[] Rates =
        ["in", "out", "cr", "cw", "cw1h", "ain", "aout", "acr", "iin", "iout", "rout", "ws", "req"];

    /// <summary>By <see cref="CatalogStatus"/>.</summary>
    public static readonly string[] Statuses = ["active", "preview", "deprecated", "retired", "unlisted"];

    /// <summary>What a model can do; the place is the bit.</summary>
    public static readonly string[] Capabilities =
    [
        "tools", "parallel", "strict", "json", "vision", "audio", "video", "pdf", "thinking", "temperature", "stream", "search", "cache",
        "stricttools",
    ];

    /// <summary>How a model is told to think; the place is the bit.</summary>
    public static readonly string[] Thinking = ["effort", "budget", "toggle", "adaptive", "always"];

    /// <summary>How a call can be served other than in the standard way.</summary>
    public static readonly string[] Services = ["batch", "flex", "priority", "fast"];

    /// <summary>The word's place; -1 where it is none of them.</summary>
    public static int Find(string[] words, ReadOnlySpan<char> word)
    {
        for (var index = 0; index < words.Length; index++)
        {
            if (word.SequenceEqual(words[index].AsSpan()))
            {
                return index;
            }
        }

        return -1;
    }
}
