namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>What the client made of a recording: a response, an exception, or both where a stream broke.</summary>
/// <param name="Recording">What was served.</param>
/// <param name="Response">What was made of it; null where nothing was.</param>
/// <param name="Exception">What went wrong; null where nothing did.</param>
internal sealed record DecodedOutcome(Recording Recording, CallResponse? Response, Exception? Exception)
{
    /// <summary>Where it was asked; null where nothing was sent.</summary>
    public Uri? Address { get; private init; }

    /// <summary>The model that the exchange names: in the answer, else in the address; null where neither does.</summary>
    public string? Model => Response is null ? null
        : Response.ReportedModel ?? (Address?.Segments.Any(segment => Uri.UnescapeDataString(segment.TrimEnd('/')) == Response.Model) is true ? Response.Model : null);

    /// <summary>The provider's own error, wherever it came; null where there is none.</summary>
    public LlmApiException? ApiError => Exception as LlmApiException ?? (Exception as LlmStreamException)?.InnerException as LlmApiException;

    public static async Task<DecodedOutcome> OfAsync(Recording recording, AnsweringProvider provider, int? trickle)
    {
        using var handler = new ServingHandler(recording.Response, trickle);
        using var client = ConformanceClient.Create(handler, provider.Name, registered: provider.Registered);
        var request = new LlmRequest { Provider = provider.Name, Model = recording.Model, Messages = [Message.User("Hi")] };
        return await OfAsync(client, request, recording) with { Address = handler.Address };
    }

    private static async Task<DecodedOutcome> OfAsync(LlmClient client, LlmRequest request, Recording recording)
    {
        try
        {
            return new DecodedOutcome(recording, recording.IsStreaming ? await StreamAsync(client, request) : await client.CallAsync(request), null);
        }
        catch (LlmStreamException exception)
        {
            return new DecodedOutcome(recording, exception.Partial, exception);
        }
        catch (Exception exception)
        {
            // Whatever escapes the client is part of what is looked at: the line names its type.
            return new DecodedOutcome(recording, null, exception);
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
