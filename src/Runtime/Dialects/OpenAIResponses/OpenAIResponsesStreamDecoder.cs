using System.Text.Json;

namespace Mirascope.Gen.Dialects.OpenAIResponses;

/// <summary>
/// Decodes a stream of events. It is complete at <c>response.completed</c>, <c>response.incomplete</c> or <c>response.cancelled</c>, each of
/// which holds the whole response; of that only the state, the usage and items that no event brought are read.
/// </summary>
/// <remarks>
/// Stated tolerances: an item that comes whole adds only what its deltas did not bring; arguments that come before their item are
/// held back for it; events without a form of their own, such as the steps of a web search, are left to raw events.
/// </remarks>
internal sealed class OpenAIResponsesStreamDecoder : StreamDecoder
{
    private readonly OpenAIResponsesItems _items = new();

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty)
        {
            return false;
        }

        if (name.SequenceEqual(OpenAIResponsesNames.Error))
        {
            Fail(data, log);
            return true;
        }

        if (OpenAIResponsesTextDelta.TryRead(data, out var item, out var part, out var text))
        {
            _items.At(item).Add(OpenAIResponsesEventKind.Text, part, text, log);
            return true;
        }

        var read = OpenAIResponsesEvent.Read(name, data);
        switch (read.Kind)
        {
            case OpenAIResponsesEventKind.KeepAlive:
                return false;
            case OpenAIResponsesEventKind.Repetition:
                break;
            case OpenAIResponsesEventKind.Begun when read.HasValue:
                var begun = OpenAIResponsesResponse.Read(data[read.Value], null);
                log.Start(begun.Id, begun.Model);
                break;
            case OpenAIResponsesEventKind.ItemAdded when read.HasValue:
                _items.At(read.Item).Begin(data[read.Value], log);
                break;
            case OpenAIResponsesEventKind.ItemDone when read.HasValue:
                _items.Finish(_items.At(read.Item), data[read.Value], log);
                break;
            case OpenAIResponsesEventKind.Arguments:
                _items.At(read.Item).AddArguments(read.Delta ?? "", log);
                break;
            case OpenAIResponsesEventKind.Text or OpenAIResponsesEventKind.Refusal or OpenAIResponsesEventKind.Summary or OpenAIResponsesEventKind.Reasoning:
                _items.At(read.Item).Add(read.Kind, read.Part, read.Delta, log);
                break;
            case OpenAIResponsesEventKind.Ended when read.HasValue:
                End(data[read.Value], read.Status, log);
                break;
            case OpenAIResponsesEventKind.Ended:
                throw new JsonException("The last event has no response.");
            case OpenAIResponsesEventKind.Error:
                Fail(data, log);
                break;
            default:
                log.AddRaw(name, data);
                break;
        }

        return true;
    }

    private void End(ReadOnlySpan<byte> json, string? status, ResponseLog log)
    {
        var response = OpenAIResponsesResponse.Read(json, status);
        if (response.HasOutput)
        {
            _items.Complete(json[response.Output], log);
        }

        Error = response.End(log, _items.WebSearches);
        IsComplete = Error is null;
    }

    // The event that says so in the response's own form comes after this one, and would say no more.
    private void Fail(ReadOnlySpan<byte> data, ResponseLog log)
    {
        log.Finish(OpenAIResponsesFinishReasons.Failed);
        Error = OpenAIResponsesErrorReader.ReadEvent(data);
    }
}
