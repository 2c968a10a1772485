using Microsoft.CodeAnalysis.CSharp;
using Mirascope.Gen.Tests.Caching;

namespace Mirascope.Gen.Tests.Robustness;

/// <summary>No user code may make the generator throw: one exception takes every generated file of the project away.</summary>
public class TruncationTests
{
    private const string Sample = """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Mirascope.Gen;

        namespace Consumer.@namespace
        {
            public static class Library
            {
                /// <summary>Finds a <see cref="string"/> book &amp; more.</summary>
                /// <param name="title">The title.</param>
                [LlmTool(Name = "find_it")]
                public static async Task<List<Book>> FindBookAsync(string title, int? year = null, Color color = Color.Red, CancellationToken token = default) => new();
            }

            public enum Color { Red, Green }

            public sealed record Book(string Title, int[] Pages, Dictionary<string, Book> Others);

            public sealed partial class Outer<T>(LlmClient client) where T : class
            {
                public partial record struct Inner
                {
                    /// <summary>Recommends.</summary>
                    [LlmCall(Provider.OpenAI, "gpt-4o-mini", MaxTokens = 200, Temperature = 0.5, Stop = new[] { "END" }, Tools = [typeof(Library)], Name = "Pick")]
                    [Prompt("SYSTEM:\nBe {tone:F2}.\nMESSAGES: {history}\nUSER:\n{genres:list} {{x}} {book.Title.Length}")]
                    public static partial PickStream RecommendAsync(double tone, IReadOnlyList<Message> history, string[] genres, in Book book, CancellationToken cancellationToken = default);
                }

                [LlmCall("anthropic", "claude-sonnet-4-5")]
                [Prompt(@"Hi {name} of {@class}")]
                public partial Task<string> HelloAsync<TName>(TName name, string @class = "a\"b\n", params int[] rest) where TName : notnull;
            }
        }
        """;

    [Fact]
    public void A_sample_cut_at_every_token_never_throws()
    {
        var run = new IncrementalRun(("Sample.cs", Sample));
        var root = CSharpSyntaxTree.ParseText(Sample).GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            AssertSurvives(run, Sample[..token.Span.End]);
        }
    }

    [Fact]
    public void A_sample_with_any_one_token_gone_or_doubled_never_throws()
    {
        var run = new IncrementalRun(("Sample.cs", Sample));
        var root = CSharpSyntaxTree.ParseText(Sample).GetRoot();
        foreach (var token in root.DescendantTokens())
        {
            AssertSurvives(run, Sample.Remove(token.SpanStart, token.Span.Length));
            AssertSurvives(run, Sample.Insert(token.Span.End, " " + token.Text));
        }
    }

    private static void AssertSurvives(IncrementalRun run, string text)
    {
        run.Replace("Sample.cs", text);
        var result = run.Result;
        Assert.True(result.Exception is null, $"{result.Exception}\n\n{text}");
        Assert.DoesNotContain(result.Diagnostics, each => each.Id == "CS8785");
    }
}
