namespace Mirascope.Gen;

/// <summary>Folds a log into the message and the response it amounts to.</summary>
internal static class ResponseFolder
{
    /// <summary>The assistant's message as it stands. Tool calls that were not handed out are left out.</summary>
    public static Message ToMessage(ResponseLog log)
    {
        var parts = new List<ContentPart>(log.Parts.Count);
        foreach (var state in log.Parts)
        {
            if (ToPart(state, log.Dialect) is { } part)
            {
                parts.Add(part);
            }
        }

        return new Message(MessageRole.Assistant, parts);
    }

    /// <summary>The response as it stands.</summary>
    public static CallResponse ToResponse(ResponseLog log, LlmRequest request, CallFacts facts) => new(new ResponseData
    {
        Request = request,
        MessageParam = ToMessage(log),
        CostDetail = ModelPricing.PriceOf(request, log.Model, log.Usage, facts.StartTime, log.FinishReason is not null, facts.Region, facts.Models),
        Content = Join(log, EntryKind.Text),
        Thoughts = Join(log, EntryKind.Thought),
        Refusal = log.Parts.Any(part => part.Kind == PartKind.Refusal) ? Join(log, EntryKind.Refusal) : null,
        ToolCalls = [.. log.ToolCalls],
        Id = log.Id,
        Model = log.Model,
        FinishReason = log.FinishReason,
        Usage = log.Usage,
        Citations = [.. log.Citations],
        Logprobs = [.. log.Logprobs],
        Headers = facts.Headers ?? ResponseHeaders.Empty,
        OmittedOptions = facts.OmittedOptions ?? [],
        RequestId = facts.RequestId,
        StartTime = facts.StartTime,
        EndTime = facts.EndTime,
        Raw = facts.Raw,
    });

    private static ContentPart? ToPart(PartState state, string? dialect) => state.Kind switch
    {
        PartKind.Text when state.Text.Length > 0 => new TextPart(state.Text),
        PartKind.Thought when state.Text.Length > 0 || state.Signature is not null => new ThoughtPart(state.Text, state.Signature)
        {
            Provider = state.Signature is null ? null : dialect,
        },
        PartKind.Refusal when state.Text.Length > 0 => new RefusalPart(state.Text),
        PartKind.ToolCall when state.Call is not null => new ToolCallPart(state.Call),
        PartKind.Whole => state.Whole,
        _ => null,
    };

    private static string Join(ResponseLog log, EntryKind kind) => TextGatherer.FromStart(log.Entries, kind).Join();
}
