namespace Mirascope.Gen.Tests.Prompts;

/// <summary>Calls whose streams show their messages without being sent.</summary>
internal static partial class RenderingCalls
{
    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{price:F2} {count} {day:yyyy-MM-dd} {level} {level:D} {isOpen} {optional} {share:P0} {code:000;(000)}")]
    public static partial LlmStream ScalarsAsync(
        decimal price, double count, DateTime day, DayOfWeek level, bool isOpen, int? optional, double share, int code, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("""
        Items:
        {items:list}
        ---
        {groups:lists}
        """)]
    public static partial LlmStream ListsAsync(IEnumerable<double>? items, IReadOnlyList<string?[]?>? groups, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("{book.Title} by {book.Author.Name}, {book.Pages} pages, {@class} {text}")]
    public static partial LlmStream MembersAsync(Shelved? book, string @class, ReadOnlySpan<char> text, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("""""
        SYSTEM:
            Keep "this" \n and """that""" and {{ {value} }} {{{value}}}.

          Tabs	too.
        MESSAGES: {history}
        ASSISTANT: Yes?
        USER:
        {value}
        """"")]
    public static partial LlmStream TextAsync(string value, Message[]? history, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o-mini")]
    [Prompt("a\u2028b\u00adc\0d\r\ne\ud83d\ude00 {value} {{0}}")]
    public static partial LlmStream EscapedAsync(string value, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o")]
    [Prompt("""
        SYSTEM: Name the {thing}.

        USER:
        This is the {thing}:
        {cover}
        {page.Picture}{pages}
        What does it {{show}}?
        {first} {second}
        """)]
    public static partial LlmStream PartsAsync(
        string thing, ImagePart? cover, Scan? page, IReadOnlyList<ContentPart>? pages, string first, ImagePart[] second, CancellationToken cancellationToken = default);

    [LlmCall(Provider.OpenAI, "gpt-4o")]
    [Prompt("{picture}")]
    public static partial LlmStream PictureAsync(ImagePart picture, CancellationToken cancellationToken = default);

    internal sealed record Scan(ImagePart? Picture);

    internal sealed record Shelved(string Title, Writer? Author, int? Pages);

    internal sealed record Writer(string Name);
}
