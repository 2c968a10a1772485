using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>What a response object says of the answer as a whole: a whole answer's body, or what a stream's first and last events hold.</summary>
internal struct OpenAIResponsesResponse
{
    public string? Id { get; private set; }

    public string? Model { get; private set; }

    public string? Status { get; private set; }

    public Usage? Usage { get; private set; }

    public ProviderError? Error { get; private set; }

    /// <summary>Where the list of items lies in what was read; empty where there is none.</summary>
    public Range Output { get; private set; }

    public bool HasOutput { get; private set; }

    public FinishReason? Finish { get; private set; }

    /// <summary>Reads one object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="status">Its state, where it does not say that itself.</param>
    public static OpenAIResponsesResponse Read(ReadOnlySpan<byte> json, string? status)
    {
        var response = new OpenAIResponsesResponse { Status = status };
        string? tier = null, reason = null;
        var reader = JsonMembers.Enter(json, "A response");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("service_tier"u8))
            {
                tier = reader.ReadTextOrSkip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject && name.SequenceEqual("incomplete_details"u8))
            {
                reason = JsonSearch.FindText(reader.ReadSlice(json), "reason"u8);
            }
            else
            {
                response.ReadMember(ref reader, name, json);
            }
        }

        // Anything but white space after the object is an error, and the reader's to find.
        reader.Read();
        response.Finish = OpenAIResponsesFinishReasons.Of(response.Status, reason);
        response.Usage = response.Usage is { } usage && !string.IsNullOrEmpty(tier) ? usage with { ServiceTier = tier } : response.Usage;
        return response;
    }

    /// <summary>Puts what came with the end into the log; returns the error in it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="searches">How many web searches the answer has; its usage does not count them.</param>
    public readonly ProviderError? End(ResponseLog log, long searches)
    {
        log.Start(Id, Model);
        if (Usage is { } usage)
        {
            log.SetUsage(searches > 0 && usage.WebSearches is null ? usage with { WebSearches = searches } : usage);
        }

        if (Finish is { } finish)
        {
            log.Finish(finish);
        }

        return Error ?? (Finish?.Class == FinishClass.Error ? new ProviderError(null, Status, "The response failed; the provider does not say why.") : null);
    }

    private void ReadMember(ref Utf8JsonReader reader, scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> json)
    {
        if (name.SequenceEqual("id"u8))
        {
            Id = reader.ReadTextOrSkip();
        }
        else if (name.SequenceEqual("model"u8))
        {
            Model = reader.ReadTextOrSkip();
        }
        else if (name.SequenceEqual("status"u8))
        {
            Status = reader.ReadTextOrSkip() ?? Status;
        }
        else if (name.SequenceEqual("usage"u8))
        {
            Usage = OpenAIResponsesUsageReader.Read(ref reader, json);
        }
        else if (name.SequenceEqual(OpenAIResponsesNames.Error))
        {
            Error = OpenAIResponsesErrorReader.ReadValue(ref reader, json);
        }
        else if (name.SequenceEqual("output"u8))
        {
            var start = (int)reader.TokenStartIndex;
            HasOutput = reader.TokenType == JsonTokenType.StartArray;
            reader.Skip();
            Output = start..(int)reader.BytesConsumed;
        }
        else
        {
            reader.Skip();
        }
    }
}
