using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Generated;

/// <content>Tokens and failures.</content>
public ref partial struct ToolArguments
{
    /// <summary>Whether the value is null.</summary>
    public readonly bool IsNull() => Reason is null && _json.TokenType == JsonTokenType.Null;

    private bool Advance()
    {
        if (Reason is not null)
        {
            return false;
        }

        try
        {
            return _json.Read() || Fail("ends before it is complete");
        }
        catch (JsonException exception)
        {
            return FailAsText(exception);
        }
    }

    private bool Expect(JsonTokenType type, string expected)
    {
        if (Reason is not null)
        {
            return false;
        }

        return _json.TokenType == type || Fail($"must be {expected}, not {Describe()}");
    }

    private bool TryGetText([NotNullWhen(true)] out string? text)
    {
        try
        {
            text = _json.GetString();
            return text is not null;
        }
        catch (InvalidOperationException)
        {
            // The only text that is JSON and not Unicode: an escape such as \ud800 without its partner.
            text = null;
            return Fail("holds half of a surrogate pair");
        }
    }

    /// <summary>Keeps the first failure only; always false.</summary>
    private bool Fail(string reason)
    {
        if (Reason is null)
        {
            Path = _property is null ? "$" : JsonPath.Of(_property, _item);
            Reason = reason;
        }

        return false;
    }

    private T Fail<T>(string reason)
        where T : struct
    {
        Fail(reason);
        return default;
    }

    private bool FailAsText(JsonException exception)
    {
        var line = (exception.LineNumber ?? 0) + 1;
        var place = (exception.BytePositionInLine ?? 0) + 1;
        return Fail(string.Create(CultureInfo.InvariantCulture, $"is not valid JSON at line {line}, byte {place}"));
    }

    private readonly string Describe() => _json.TokenType switch
    {
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => "the end of one",
    };
}
