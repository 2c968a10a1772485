using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using Any = CsCheck.Gen;
using PagesTool = Mirascope.Gen.Tests.Tools.ToolCalls.PagesTool;

namespace Mirascope.Gen.Tests.Tools;

/// <summary>Arguments that the schema allows are read as they are; no text makes the reader throw.</summary>
public sealed class ToolPropertyTests
{
    private static readonly Gen<string> Word = Any.String[Any.Char["abcdefghijklmnopqrstuvwxyz"], 2, 5];

    private static readonly Gen<(int Limit, string? Word, List<string> Tags, double Share)> Valid = Any.Select(
        Any.Int[1, 10],
        Any.Select(Any.Bool, Word, (isNull, word) => isNull ? null : word),
        Any.String.List[0, 2],
        Any.Double[0, 0.999]);

    [Fact]
    public void Valid_arguments_are_read_as_they_are() => Valid.Sample(expected =>
    {
        var text = Write(expected);
        return PagesTool.Read(new ToolCall("c1", "limited-search", text)) switch
        {
            PagesTool.Search search =>
                search.Limit == expected.Limit
                && search.Word == expected.Word
                && search.Tags.SequenceEqual(expected.Tags.Select(Replaced))
                && search.Share.Equals(expected.Share),
            _ => false,
        };
    });

    [Fact]
    public void No_mutation_makes_the_reader_throw()
    {
        const string Characters = "{}[]\",:\\ud8019eE+-.ntfalsrue null";
        Any.Select(Valid, Any.Select(Any.Int[0, 500], Any.Int[0, Characters.Length - 1]).Array[1, 6], Any.Int[0, 500]).Sample((valid, edits, cut) =>
        {
            var text = new StringBuilder(Write(valid));
            foreach (var (at, character) in edits)
            {
                text[at % text.Length] = Characters[character];
            }

            var arguments = cut < text.Length ? text.ToString(0, cut) : text.ToString();
            foreach (var name in new[] { "limited-search", "everything", "find_book", "ping", "nope" })
            {
                PagesTool.Read(new ToolCall("c1", name, arguments));
            }
        });
    }

    [Fact]
    public void Integers_and_decimals_are_exact_or_refused() => Any.Select(Any.Decimal, Any.Int[0, 12]).Sample((value, zeros) =>
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        var text = digits.Contains('.', StringComparison.Ordinal) ? digits + new string('0', zeros) : digits;
        return PagesTool.Read(new ToolCall("c1", "everything", $$"""{"exact":{{text}},"text":1}""")) is PagesTool.Invalid { Path: "$.text" };
    });

    // Half a surrogate pair has no JSON form; the writer replaces it.
    private static string Replaced(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static string Write((int Limit, string? Word, List<string> Tags, double Share) value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteNumber("share", value.Share);
            writer.WriteString("word", value.Word);
            writer.WriteStartArray("tags");
            foreach (var tag in value.Tags)
            {
                writer.WriteStringValue(Replaced(tag));
            }

            writer.WriteEndArray();
            writer.WriteNumber("limit", value.Limit);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
