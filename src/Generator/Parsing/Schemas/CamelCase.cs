namespace Mirascope.Gen.Generator.Parsing.Schemas;

/// <summary>Turns names of properties into names of JSON members, as the web defaults of System.Text.Json do.</summary>
internal static class CamelCase
{
    /// <summary><c>PageCount</c> to <c>pageCount</c>, <c>URL</c> to <c>url</c>, <c>XMLPath</c> to <c>xmlPath</c>.</summary>
    public static string Of(string name)
    {
        var characters = name.ToCharArray();
        for (var i = 0; i < characters.Length && char.IsUpper(characters[i]); i++)
        {
            if (i > 0 && i + 1 < characters.Length && !char.IsUpper(characters[i + 1]))
            {
                break;
            }

            characters[i] = char.ToLowerInvariant(characters[i]);
        }

        return new string(characters);
    }
}
