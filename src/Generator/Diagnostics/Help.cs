namespace Mirascope.Gen.Generator.Diagnostics;

/// <summary>Where each diagnostic is explained, and the categories they fall into.</summary>
internal static class Help
{
    /// <summary>MG1xxx: how a call is declared.</summary>
    public const string Declaration = "Mirascope.Declaration";

    /// <summary>MG2xxx: what its prompt says.</summary>
    public const string Prompt = "Mirascope.Prompt";

    /// <summary>MG3xxx: its tools.</summary>
    public const string Tools = "Mirascope.Tools";

    /// <summary>MG4xxx: who answers, and with which options.</summary>
    public const string Model = "Mirascope.Model";

    /// <summary>MG5xxx: the catalogue of models.</summary>
    public const string Catalog = "Mirascope.Catalog";

    public static string For(string id) => "https://github.com/mirascope-gen/mirascope-gen/blob/main/docs/diagnostics/" + id + ".md";
}
