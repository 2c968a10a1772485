namespace Mirascope.Gen.Dialects.Ollama;

/// <summary>Decodes a stream of lines. It is complete at the line that says <c>done</c>, which has the counts as well.</summary>
internal sealed class OllamaStreamDecoder : StreamDecoder
{
    private readonly OllamaAnswerReader _answer = new();

    public override bool Read(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data, ResponseLog log)
    {
        if (IsComplete || Error is not null || data.IsEmpty)
        {
            return false;
        }

        // The first line says who answers.
        if (log.Model is not null && OllamaTextDelta.TryRead(data, out var isThought, out var text))
        {
            return _answer.Add(isThought, text, log);
        }

        var before = log.Entries.Count;
        Error = _answer.Read(data, log);
        if (_answer.IsForeign && log.Entries.Count == before)
        {
            log.AddRaw(name, data);
        }

        IsComplete = Error is null && _answer.IsDone;
        return IsComplete || Error is not null || log.Entries.Count > before;
    }
}
