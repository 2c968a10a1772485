namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Metadata names of the runtime's types that parsers look for.</summary>
internal static class KnownNames
{
    public const string Namespace = "Mirascope.Gen";

    public const string LlmCallAttribute = "Mirascope.Gen.LlmCallAttribute";

    public const string LlmToolAttribute = "Mirascope.Gen.LlmToolAttribute";

    public const string PromptAttribute = "Mirascope.Gen.PromptAttribute";

    public const string Provider = "Mirascope.Gen.Provider";
}
