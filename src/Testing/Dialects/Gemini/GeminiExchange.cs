using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>
/// Writes answers as Google does: a stream is the whole answer's object again and again, each with what is new, and a tool call is
/// always whole.
/// </summary>
internal sealed class GeminiExchange(CheckedValue body, GeminiPlace place, SimulatedMoment moment) : Exchange
{
    private readonly Conversation _conversation = GeminiReader.Read(body, place);

    private readonly bool _showsThought = body.OptionalOrNull("generationConfig")?.OptionalOrNull("thinkingConfig")?.OptionalOrNull("includeThoughts")?.Boolean() ?? false;

    public override Conversation Conversation => _conversation;

    public override string StreamContentType => place.IsEvents ? "text/event-stream" : "application/json; charset=UTF-8";

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => GeminiHeaders.Of(moment);

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json => WriteChunk(
        json, answer, [.. Thoughts(answer, whole => [whole]), .. Texts(answer, whole => [whole]), .. Calls(answer)], isLast: true));

    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        List<Action<Utf8JsonWriter>> parts = [.. Thoughts(answer, Fragments.OfText), .. Texts(answer, Fragments.OfText), .. Calls(answer)];
        for (var i = 0; i < Math.Max(1, parts.Count); i++)
        {
            var (at, isLast) = (i, i >= parts.Count - 1);
            var chunk = JsonOutput.Object(json => WriteChunk(json, answer, [.. parts.Skip(at).Take(1)], isLast));
            yield return place.IsEvents ? (byte[])[.. "data: "u8, .. chunk, .. "\r\n\r\n"u8] : (byte[])[.. at == 0 ? "["u8 : ",\r\n"u8, .. chunk, .. isLast ? "]"u8 : ""u8];
        }
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) =>
        [place.IsEvents ? (byte[])[.. "data: "u8, .. GeminiErrors.Write(error), .. "\r\n\r\n"u8] : (byte[])[.. ",\r\n"u8, .. GeminiErrors.Write(error), .. "]"u8]];

    private static string FinishReason(Answer answer) => answer.End switch
    {
        AnswerEnd.Natural or AnswerEnd.StopSequence or AnswerEnd.ToolCalls => "STOP",
        AnswerEnd.Length => "MAX_TOKENS",
        AnswerEnd.Refusal => "SAFETY",
        _ => throw new InvalidOperationException($"No finish reason for {answer.End}."),
    };

    private IEnumerable<Action<Utf8JsonWriter>> Thoughts(Answer answer, Func<string, IEnumerable<string>> cut) => !_showsThought || answer.Thought is null ? []
        : cut(answer.Thought).Select(piece => (Action<Utf8JsonWriter>)(json =>
        {
            json.WriteString("text", piece);
            json.WriteBoolean("thought", true);
        }));

    private static IEnumerable<Action<Utf8JsonWriter>> Texts(Answer answer, Func<string, IEnumerable<string>> cut) =>
        answer.Said.Length == 0 ? [] : cut(answer.Said).Select(piece => (Action<Utf8JsonWriter>)(json => json.WriteString("text", piece)));

    // A call that the limit cut was never said: calls come whole or not at all.
    private IEnumerable<Action<Utf8JsonWriter>> Calls(Answer answer) =>
        answer.Calls.Where(call => !call.IsCut).Select((call, index) => (Action<Utf8JsonWriter>)(json => WriteCall(json, call, index, answer.Thought is not null)));

    private void WriteCall(Utf8JsonWriter json, CalledTool call, int index, bool hasThought)
    {
        json.WriteStartObject("functionCall");
        json.WriteString("name", call.Name);
        json.WritePropertyName("args");
        json.WriteRawValue(call.Arguments);
        if (place.WantsSignatures)
            json.WriteString("id", moment.Fingerprint.Id("", 8, index));
        json.WriteEndObject();
        if (index == 0 && (hasThought || place.WantsSignatures))
            json.WriteString("thoughtSignature", ThoughtSignature.Of(GeminiTurns.Signed(call.Name, call.Arguments)));
    }

    private void WriteChunk(Utf8JsonWriter json, Answer answer, IReadOnlyList<Action<Utf8JsonWriter>> parts, bool isLast)
    {
        json.WriteStartArray("candidates");
        json.WriteStartObject();
        json.WriteStartObject("content");
        json.WriteStartArray("parts");
        foreach (var part in parts)
        {
            json.WriteStartObject();
            part(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("role", "model");
        json.WriteEndObject();
        if (isLast)
            json.WriteString("finishReason", FinishReason(answer));
        json.WriteNumber("index", 0);
        json.WriteEndObject();
        json.WriteEndArray();
        WriteUsage(json, answer, isLast);
        json.WriteString("modelVersion", place.Model);
        json.WriteString("responseId", moment.Fingerprint.Id("", 22));
    }

    private static void WriteUsage(Utf8JsonWriter json, Answer answer, bool isLast)
    {
        var said = answer.OutputTokens - answer.ThoughtTokens;
        json.WriteStartObject("usageMetadata");
        json.WriteNumber("promptTokenCount", answer.InputTokens);
        if (isLast)
            json.WriteNumber("candidatesTokenCount", said);
        if (answer.Thought is not null)
            json.WriteNumber("thoughtsTokenCount", answer.ThoughtTokens);
        json.WriteNumber("totalTokenCount", answer.InputTokens + answer.ThoughtTokens + (isLast ? said : 0));
        json.WriteEndObject();
    }
}
