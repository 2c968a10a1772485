using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>A model that the catalogue does not have: a slip where it has all there are, news where it cannot.</summary>
internal static class UnknownModelCheck
{
    // Who serves these models alone, under ids of its own choosing. The others host what their users bring, name deployments, or
    // have more than anybody lists.
    private static readonly string[] Closed = ["anthropic", "cohere", "deepseek", "google", "groq", "mistral", "openai", "xai"];

    public static void Check(ref Findings findings, ModelUse use, KnownModels known)
    {
        var colon = use.Provider.IndexOf(':');
        var provider = colon < 0 ? use.Provider : use.Provider.Substring(0, colon);
        if (!use.IsBuiltIn)
        {
            // Its provider has been spoken of already.
            return;
        }

        var nearest = Suggestions.Nearest(known, provider, use.Model);
        var fix = nearest.Count == 0 ? null : new DiagnosticFix { Models = string.Join("\n", nearest) };
        var descriptor = IsClosed(provider) && !IsOwn(use.Model) ? Descriptors.UnknownModel : Descriptors.UnlistedModel;
        var hint = nearest.Count == 0 ? "describe it in a *.llm-catalog.txt file if it is right" : "did you mean " + Suggestions.Quote(nearest) + "?";
        findings.AddToModel(descriptor, fix, use.Model, provider, hint);
    }

    private static bool IsClosed(string provider) => System.Array.IndexOf(Closed, provider) >= 0;

    /// <summary>Whether it is one that its user has trained: such names hold a mark.</summary>
    private static bool IsOwn(string model) =>
        model.StartsWith("ft:", System.StringComparison.Ordinal)
        || model.StartsWith("tunedModels/", System.StringComparison.Ordinal)
        || model.EndsWith("-ft", System.StringComparison.Ordinal);
}
