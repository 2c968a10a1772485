using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests;

public class ReadmeTests
{
    /// <summary>The first call of the README, its statements in a method since the harness compiles a library.</summary>
    [Fact]
    public void First_call_compiles_as_written()
    {
        const string Fence = "```";
        var text = File.ReadAllText(Path.Combine(SharedData.Repository, "README.md"));
        var start = text.IndexOf(Fence + "csharp\n", StringComparison.Ordinal) + Fence.Length + "csharp\n".Length;
        var code = text[start..text.IndexOf(Fence, start, StringComparison.Ordinal)];
        const string Using = "using Mirascope.Gen;\n";
        Assert.StartsWith(Using, code, StringComparison.Ordinal);
        var declarations = code.IndexOf("static partial class", StringComparison.Ordinal);

        GeneratorRun.Of($$"""
            using System;
            using System.Collections.Generic;
            using System.Threading;
            using System.Threading.Tasks;
            {{Using}}
            internal static class Program
            {
                internal static async Task Main()
                {
                    {{code[Using.Length..declarations]}}
                }
            }

            {{code[declarations..]}}
            """).AssertClean();
    }
}
