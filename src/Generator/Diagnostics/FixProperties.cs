namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>The names under which a diagnostic tells its fixes; the project of the code fixes compiles this file as well.</summary>
internal static class FixProperties
{
    public const string Models = "Models";

    public const string Remove = "Remove";

    public const string Limit = "Limit";
}
