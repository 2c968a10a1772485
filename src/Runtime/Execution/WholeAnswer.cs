using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Dialects;

namespace Mirascope.Gen.Execution;

/// <summary>Decodes an answer that is one document, and says what is wrong with a body that is no answer.</summary>
internal static class WholeAnswer
{
    private const int LongestExcerpt = 200;

    /// <summary>Decodes the body into the log.</summary>
    /// <exception cref="LlmApiException">The body is an error.</exception>
    /// <exception cref="LlmParseException">The body does not have the dialect's form.</exception>
    public static void Decode(PreparedCall call, Answer answer, ReadOnlySpan<byte> body, ResponseLog log)
    {
        ProviderError? error;
        try
        {
            error = call.Dialect.ReadResponse(body, log);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw Malformed(call, exception, body);
        }

        if (error is not null)
        {
            throw AnswerErrors.OfAnswer(call, error, answer, body);
        }

        log.Complete();
    }

    /// <summary>What to throw for a body that is no answer at all.</summary>
    public static LlmConnectionException Foreign(PreparedCall call, Answer answer, ReadOnlySpan<byte> start)
    {
        var type = answer.MediaType.Length == 0 ? "a body without a content type" : $"the content type {call.Redaction.Line(answer.MediaType, LongestExcerpt)}";
        var text = call.Redaction.Body(start.Length > LongestExcerpt ? start[..LongestExcerpt] : start, isCut: true);
        return new LlmConnectionException($"{call.Provider} answered with {type}, which is not its protocol. It begins: {call.Redaction.Line(text, LongestExcerpt)}");
    }

    /// <summary>What to throw for an answer without a body.</summary>
    public static LlmConnectionException Empty(PreparedCall call) => new($"{call.Provider} answered with success but without a body.");

    // The parser's own message quotes the payload; its place is enough, and the text itself is kept apart.
    public static LlmParseException Malformed(PreparedCall call, Exception? exception, ReadOnlySpan<byte> body)
    {
        var reason = exception is JsonException { BytePositionInLine: { } position } json
            ? string.Create(CultureInfo.InvariantCulture, $"it is not JSON from line {json.LineNumber ?? 0}, byte {position} on")
            : "it does not have the form it should";
        var excerpt = body.Length > AnswerErrors.LongestBody ? body[..AnswerErrors.LongestBody] : body;
        return new LlmParseException(
            $"The answer of {call.Provider} cannot be read: {reason}.", "$", reason, call.Redaction.Body(excerpt, excerpt.Length < body.Length));
    }
}
