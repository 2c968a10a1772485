using System.Text;

namespace Mirascope.Gen.Execution;

/// <summary>What no provider could make sense of is refused before anything is sent.</summary>
internal static class RequestChecks
{
    /// <exception cref="LlmConfigurationException">The request names no model or says nothing.</exception>
    public static void Check(LlmRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Model))
        {
            throw new LlmConfigurationException("The request names no model.");
        }

        foreach (var rune in request.Model.EnumerateRunes())
        {
            // Half a surrogate pair comes out of the enumeration as the replacement character.
            if (Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                throw new LlmConfigurationException("The model's name has a control character or half a character in it.");
            }
        }

        CheckOptions(request.Options);
        if (request.Messages is not { Count: > 0 } messages)
        {
            throw new LlmConfigurationException("The request has no messages; it needs at least one.");
        }

        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i] is null)
            {
                throw new LlmConfigurationException($"Message {i} of the request is null.");
            }
        }
    }

    private static void CheckOptions(LlmOptions options)
    {
        if ((options.Voice ?? options.AudioFormat) is not null && !options.Modalities.HasFlag(OutputModalities.Audio))
        {
            throw new LlmConfigurationException(
                $"{nameof(LlmOptions)}.{(options.Voice is null ? nameof(options.AudioFormat) : nameof(options.Voice))} is for spoken answers, and none is asked for. Set {nameof(LlmOptions.Modalities)} to {nameof(OutputModalities)}.{nameof(OutputModalities.Audio)} too.");
        }

        if (options.TopLogprobs < 0)
        {
            throw new LlmConfigurationException($"{nameof(LlmOptions)}.{nameof(options.TopLogprobs)} is less than 0.");
        }
    }
}
