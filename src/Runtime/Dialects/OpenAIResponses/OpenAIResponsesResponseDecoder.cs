using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>Decodes a whole answer.</summary>
internal static class OpenAIResponsesResponseDecoder
{
    /// <summary>Reads the body into the log and finishes it; returns the error where the body is one instead.</summary>
    public static ProviderError? Read(ReadOnlySpan<byte> body, ResponseLog log)
    {
        var response = OpenAIResponsesResponse.Read(body, null);
        if (response.Error is { } error)
        {
            return error;
        }

        if (!response.HasOutput)
        {
            throw new JsonException("The answer has no list 'output'.");
        }

        log.Start(response.Id, response.Model);
        var items = new OpenAIResponsesItems();
        items.Complete(body[response.Output], log);
        if (response.End(log, items.WebSearches) is { } failure)
        {
            return failure;
        }

        log.Complete();
        return null;
    }
}
