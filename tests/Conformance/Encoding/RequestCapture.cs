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

    /// <summary>
    /// The options of a conversation that its provider cannot take, found by asking for each: thinking beside the limit it must
    /// fit in, and the others beside the thinking that is left.
    /// </summary>
    public static async Task<List<string>> FindUnsupportedAsync(NeutralConversation conversation)
    {
        var options = conversation.Request.Options;
        var beside = new LlmOptions { MaxTokens = options.MaxTokens, Thinking = options.Thinking };
        var names = new List<string>();
        if (await IsRefusedAsync(conversation, beside))
        {
            names.Add("thinking");
            beside = beside with { Thinking = ThinkingLevel.Default };
        }

        foreach (var (name, single) in NeutralOptions.EachAlone(options))
        {
            if (await IsRefusedAsync(conversation, beside.OverlaidBy(single)))
            {
                names.Add(name);
            }
        }

        return names;
    }

    private static async Task<bool> IsRefusedAsync(NeutralConversation conversation, LlmOptions options)
    {
        try
        {
            await CaptureAsync(conversation with { Request = conversation.Request with { Options = options } }, UnsupportedOptions.Refuse);
            return false;
        }
        catch (LlmConfigurationException)
        {
            return true;
        }
    }
}
