using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests;

public class HarnessTests
{
    [Fact]
    public void A_program_without_calls_compiles_and_gets_no_file()
    {
        var run = GeneratorRun.Of("public class Nothing { public System.Collections.Generic.IReadOnlyList<Mirascope.Gen.Message>? History; }");
        Assert.Empty(run.AssertClean().Files);
    }

    [Fact]
    public void Marks_give_spans_and_leave_the_text()
    {
        var source = MarkedSource.Parse("a[|b|]c[||]");
        Assert.Equal("abc", source.Text);
        Assert.Equal([1, 3], source.Spans.Select(span => span.Start));
        Assert.Equal([1, 0], source.Spans.Select(span => span.Length));
    }
}
