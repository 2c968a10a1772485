using Mirascope.Gen.Tests.Harness;

namespace Mirascope.Gen.Tests.Snapshots;

/// <summary>What people read when they step into a call. Few and small: behaviour is tested where it runs.</summary>
public class SnapshotTests
{
    private const string Token = "CancellationToken cancellationToken = default";

    [Fact]
    public void Streamed_call() => Verify(
        "Streamed",
        $$"""
        namespace Demo;

        public static partial class Librarian
        {
            /// <summary>Recommends one book of the given genre.</summary>
            /// <param name="genre">Such as fantasy.</param>
            /// <param name="cancellationToken">Ends the call early.</param>
            [LlmCall("acme", "model-1", MaxTokens = 200, Temperature = 0.7, Stop = ["END"])]
            [Prompt("Recommend a {genre} book")]
            public static partial RecommendStream RecommendAsync(string genre, {{Token}});
        }
        """);

    [Fact]
    public void Conversation() => Verify(
        "Conversation",
        $$$""""
        namespace Demo;

        public static partial class Librarian
        {
            [LlmCall("acme", "model-1", Thinking = ThinkingLevel.Low)]
            [Prompt("""
                SYSTEM:
                You are a "librarian". Answer in {language}, as {{ "title": "…" }}.

                MESSAGES: {history}

                USER:
                {question.Text}
                  Prices up to {price:F2}.
                {books:list}
                """)]
            public static partial Task<CallResponse> AskAsync(
                string language, IReadOnlyList<Message>? history, Question? question, decimal price, string[] books, {{{Token}}});
        }

        public sealed record Question(string Text);
        """");

    [Fact]
    public void Instance_with_a_stream_of_text() => Verify(
        "Instance",
        $$"""
        namespace Demo;

        public partial class Library<T>
            where T : class
        {
            internal sealed partial record Desk(LlmClient? Client)
            {
                [LlmCall("acme", "model-1")]
                [Prompt("Recommend a {genre} book for {request}")]
                internal partial IAsyncEnumerable<string> RecommendAsync<U>(string genre, in U request, {{Token}})
                    where U : struct, IFormattable;

                [LlmCall("acme", "model-1")]
                [Prompt("Recommend a {genre} book")]
                internal partial IAsyncEnumerable<string> RecommendAsync(string genre, {{Token}});
            }
        }
        """);

    [Fact]
    public void Response_with_a_tool() => Verify(
        "Tool",
        $$"""
        namespace Demo;

        public static partial class Library
        {
            /// <summary>Counts a book's pages.</summary>
            /// <param name="title">The exact title.</param>
            [LlmTool]
            public static int CountPages(string title) => title.Length;

            [LlmCall("acme", "model-1", Tools = [typeof(Library)], ToolChoice = "required")]
            [Prompt("How many pages has {title}?")]
            public static partial Task<PagesResponse> PagesAsync(string title, {{Token}});
        }
        """);

    [Fact]
    public void Broken_call()
    {
        var run = GeneratorRun.Of(CallSource.File($$"""
            public static partial class Librarian
            {
                [LlmCall("acme", "model-1")]
                [Prompt("Recommend a {gener} book")]
                public static partial Task<RecommendResponse> RecommendAsync(string genre, {{Token}});
            }
            """));
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Matches(run.File, "Broken");
    }

    private static void Verify(string name, string source)
    {
        var run = GeneratorRun.Of(CallSource.File(source));
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal("MG4003", diagnostic.Id));
        Assert.Empty(run.CompilerDiagnostics);
        Snapshot.Matches(string.Join("\n", run.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value)), name);
    }
}
