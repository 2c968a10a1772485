namespace Mirascope.Gen.Tests.Harness;

/// <summary>Programs around the few lines a test is about.</summary>
internal static class CallSource
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Mirascope.Gen;

        """;

    /// <summary>A file with the usual usings.</summary>
    public static string File(string content) => Usings + content;

    /// <summary>A static partial class with these members.</summary>
    public static string Class(string members) => File("public static partial class Calls\n{\n" + members + "\n}\n");

    /// <summary>A call with this attribute for its prompt and these parameters before the token.</summary>
    public static string Prompt(string promptArgument, string parameters) => Class($"""
            [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
            [Prompt({promptArgument})]
            public static partial Task<string> AskAsync({parameters}{(parameters.Length > 0 ? ", " : "")}CancellationToken cancellationToken = default);
        """);

    /// <summary>A call with these arguments of its attribute.</summary>
    public static string Attribute(string arguments) => Class($"""
            [LlmCall({arguments})]
            [Prompt("Hello")]
            public static partial Task<string> AskAsync(CancellationToken cancellationToken = default);
        """);
}
