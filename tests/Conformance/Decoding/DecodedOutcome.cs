namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>What the client made of a recording: a response, an exception, or both where a stream broke.</summary>
internal sealed record DecodedOutcome(CallResponse? Response, Exception? Exception)
{
    /// <summary>The provider's own error, wherever it came; null where there is none.</summary>
    public LlmApiException? ApiError => Exception as LlmApiException ?? (Exception as LlmStreamException)?.InnerException as LlmApiException;

    public static async Task<DecodedOutcome> OfAsync(Recording recording, string provider, int? trickle)
    {
        using var handler = new ServingHandler(recording.Response, trickle);
        using var client = ConformanceClient.Create(handler, provider);
        var request = new LlmRequest { Provider = provider, Model = recording.Model, Messages = [Message.User("Hi")] };
        try
        {
            return new DecodedOutcome(recording.IsStreaming ? await StreamAsync(client, request) : await client.CallAsync(request), null);
        }
        catch (LlmStreamException exception)
        {
            return new DecodedOutcome(exception.Partial, exception);
        }
        catch (Exception exception)
        {
            // Whatever escapes the client is part of what is looked at: the line names its type.
            return new DecodedOutcome(null, exception);
        }
    }

    private static async Task<CallResponse> StreamAsync(LlmClient client, LlmRequest request)
    {
        var stream = client.StreamAsync(request);
        await using (stream)
        {
            await foreach (var _ in stream.EventsAsync())
            {
            }

            return stream.ConstructCallResponse();
        }
    }
}
