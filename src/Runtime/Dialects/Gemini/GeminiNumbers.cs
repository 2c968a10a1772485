using System.Runtime.CompilerServices;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>The numbers of one object of counts, in place.</summary>
[InlineArray(Most)]
internal struct GeminiNumbers
{
    /// <summary>How many there may be: the four counts, and what two of them are made of.</summary>
    public const int Most = 8;

    private int _first;
}
