namespace Mirascope.Gen.Tests.Conversations;

/// <summary>Conversations that offer tools.</summary>
internal static class ToolConversations
{
    /// <summary>A tool with one argument.</summary>
    public const string FindBook = """
        {"name":"find_book","description":"Looks a book up.","schema":{"type":"object","properties":{"title":{"type":"string"}},"required":["title"],"additionalProperties":false}}
        """;

    private const string Rich = """
        {"name":"order-Book_2","description":"Orders \"books\" — é.",
         "schema":{"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"isbn":{"type":"string"},"count":{"type":"integer","minimum":1}},"required":["isbn"]}},
                                                 "speed":{"enum":["slow","fast"]},"gift":{"anyOf":[{"type":"boolean"},{"type":"null"}]},"price":{"type":"number","description":"In €."}},
                   "required":["items"]}}
        """;

    public static IReadOnlyList<Conversation> All { get; } =
    [
        Offering("tool", $"[{FindBook}]"),
        Offering("tool-streamed", $"[{FindBook}]", "\"stream\":true"),
        Offering("tool-without-description", """[{"name":"now","schema":{"type":"object","properties":{"zone":{"type":"string"}}}}]"""),
        Offering("tool-without-arguments", """[{"name":"now","description":"The time.","schema":{"type":"object","properties":{}}}]"""),
        Offering("tools", $"[{FindBook},{Rich}]"),
        Offering("tool-strict", $"[{FindBook.Trim()[..^1]},\"strict\":true}}]"),
        Offering("tool-not-strict", $"[{FindBook.Trim()[..^1]},\"strict\":false}}]"),
        Offering("choice-auto", $"[{FindBook}]", "\"toolChoice\":\"auto\""),
        Offering("choice-none", $"[{FindBook}]", "\"toolChoice\":\"none\""),
        Offering("choice-required", $"[{FindBook},{Rich}]", "\"toolChoice\":\"required\""),
        Offering("choice-named", $"[{FindBook},{Rich}]", "\"toolChoice\":\"find_book\""),
        Offering("parallel", $"[{FindBook}]", "\"toolChoice\":\"auto\",\"parallelToolCalls\":true"),
        Offering("not-parallel", $"[{FindBook}]", "\"toolChoice\":\"auto\",\"parallelToolCalls\":false"),
        Offering("not-parallel-without-choice", $"[{FindBook}]", "\"parallelToolCalls\":false"),
        Offering("required-not-parallel", $"[{FindBook}]", "\"toolChoice\":\"required\",\"parallelToolCalls\":false"),
        Offering("named-not-parallel", $"[{FindBook}]", "\"toolChoice\":\"find_book\",\"parallelToolCalls\":false"),
    ];

    private static Conversation Offering(string name, string tools, string more = "\"stream\":false") => new(
        name, $$"""{"messages":[{"role":"user","content":[{"type":"text","text":"How many pages has Dune?"}]}],"tools":{{tools}},{{more}}}""");
}
