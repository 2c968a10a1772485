namespace Mirascope.Gen.Generator.Emitting;

/// <summary>What emitted code names, in full: a user may have types called System, Task or String.</summary>
internal static class Names
{
    public const string Gen = "global::Mirascope.Gen";

    public const string CallRuntime = Gen + ".Generated.CallRuntime";

    public const string PromptText = Gen + ".Generated.PromptText";

    public const string Message = Gen + ".Message";

    public const string ToolOutput = Gen + ".ToolOutput";

    public const string ToolCall = Gen + ".ToolCall";

    public const string Tasks = "global::System.Threading.Tasks";

    public const string Enumerable = "global::System.Collections.Generic.IEnumerable";

    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";

    public const string GeneratedCode = "[global::System.CodeDom.Compiler.GeneratedCode(\"Mirascope.Gen\", \"0.1\")]";
}
