using System.Collections.Generic;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing.Prompts;

/// <summary>
/// Takes away the white space around holes that become parts of their own: it belongs to the template's layout, and a text of white
/// space alone is one that providers refuse.
/// </summary>
internal static class PartSpacing
{
    public static List<PromptPiece> Trim(List<PromptPiece> pieces)
    {
        var trimmed = new List<PromptPiece>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not TextPiece { Text: var text })
            {
                trimmed.Add(pieces[i]);
                continue;
            }

            text = i > 0 && IsPart(pieces[i - 1]) ? text.TrimStart() : text;
            text = i + 1 < pieces.Count && IsPart(pieces[i + 1]) ? text.TrimEnd() : text;
            if (text.Length > 0)
            {
                trimmed.Add(new TextPiece(text));
            }
        }

        return trimmed;
    }

    private static bool IsPart(PromptPiece piece) => piece is HolePiece { Form: HoleForm.Part };
}
