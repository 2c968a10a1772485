namespace Mirascope.Gen.Conformance.Decoding;

/// <summary>What the client made of a recording: a response, an exception, or both where a stream broke.</summary>
internal sealed record DecodedOutcome(CallResponse? Response, Exception? Exception)
{
    /// <summary>Where it was asked; null where nothing was sent.</summary>
    public Uri? Address { get; private init; }

    /// <summary>The model that the exchange names: in the answer, else in the address; null where neither does.</summary>
    public string? Model => Response is null ? null
        : Response.ReportedModel ?? (Address?.Segments.Any(segment => Uri.UnescapeDataString(segment.TrimEnd('/')) == Response.Model) is true ? Response.Model : null);

    /// <summary>The provider's own error, wherever it came; null where there is none.</summary>
    public LlmApiException? ApiError => Exception as LlmApiException ?? (Exception as LlmStreamException)?.InnerException as LlmApiException;

    public static async Task<DecodedOutcome> OfAsync(Recording recording, string provider, int? trickle)
    {
        using var handler = new ServingHandler(recording.Response, trickle);
        using var client = ConformanceClient.Create(handler, provider);
        var request = new LlmRequest { Provider = provider, Model = recording.Model, Messages = [Message.User("Hi")] };
        return await OfAsync(client, request, recording.IsStreaming) with { Address = handler.Address };
    }

    private static async Task<DecodedOutcome> OfAsync(LlmClient client, LlmRequest request, bool streams)
    {
        try
        {
            return new DecodedOutcome(streams ? await StreamAsync(client, request) : await client.CallAsync(request), null);
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
