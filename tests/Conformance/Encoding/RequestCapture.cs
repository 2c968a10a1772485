namespace Mirascope.Gen.Conformance.Encoding;

/// <summary>Lets the client write requests that reach nobody.</summary>
internal static class RequestCapture
{
    /// <summary>The request the client sends.</summary>
    /// <exception cref="LlmConfigurationException">The conversation, or an option of it, has no form at this provider.</exception>
    public static async Task<CapturedRequest> CaptureAsync(NeutralConversation conversation, UnsupportedOptions unsupported)
    {
        using var handler = new CapturingHandler();
        using var client = ConformanceClient.Create(handler, conversation.Request.Provider, unsupported);
        try
        {
            if (conversation.IsStreaming)
            {
                await client.StreamAsync(conversation.Request).FinishAsync();
            }
            else
            {
                await client.CallAsync(conversation.Request);
            }
        }
        catch (LlmApiException) when (handler.Captured is not null)
        {
            // The handler's own answer.
        }

        return handler.Captured ?? throw new InvalidOperationException("The client sent nothing.");
    }

    /// <summary>The options of a conversation that its provider has no words for, found by asking for each alone.</summary>
    public static async Task<List<string>> FindUnsupportedAsync(NeutralConversation conversation)
    {
        var names = new List<string>();
        foreach (var (name, options) in NeutralOptions.EachAlone(conversation.Request.Options))
        {
            try
            {
                await CaptureAsync(conversation with { Request = conversation.Request with { Options = options } }, UnsupportedOptions.Refuse);
            }
            catch (LlmConfigurationException)
            {
                names.Add(name);
            }
        }

        return names;
    }
}
