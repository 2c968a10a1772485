using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Decodes a whole answer.</summary>
internal static class OpenAIChatResponseDecoder
{
    /// <summary>Reads the body into the log and finishes it; returns the error where the body is one instead.</summary>
    public static ProviderError? Read(ReadOnlySpan<byte> body, string dialect, ResponseLog log)
    {
        var answer = new OpenAIChatAnswerReader(isStream: false, dialect);
        if (answer.Read(body, log) is { } error && !answer.HasFirstChoice)
        {
            return error;
        }

        if (!answer.HasChoices)
        {
            // Some of the family say an error with its bare members.
            return OpenAIChatErrorReader.ReadBody(body) is { Message: not null } bare ? bare : throw new JsonException("The answer has no member 'choices'.");
        }

        answer.Complete(log);
        log.Complete();
        return null;
    }
}
