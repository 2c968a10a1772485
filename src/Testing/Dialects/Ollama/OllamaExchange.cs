using System.Globalization;
using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.Chat;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.Ollama;

/// <summary>Writes answers as Ollama does: a stream is lines of JSON, each the whole answer's object with what is new.</summary>
internal sealed class OllamaExchange(JsonElement body, SimulatedMoment moment) : Exchange
{
    private const long NanosecondsPerToken = 10_000_000;

    private readonly bool _hidesThought = body.Value("think") is { ValueKind: JsonValueKind.False };

    public override Conversation Conversation { get; } = Read(body);

    public override string WholeContentType => "application/json; charset=utf-8";

    public override string StreamContentType => "application/x-ndjson";

    public override IEnumerable<KeyValuePair<string, string>> Headers(Answer answer) => [];

    public override byte[] WriteWhole(Answer answer) => JsonOutput.Object(json => WriteLine(json, answer, isDone: true, message =>
    {
        message.WriteString("content", answer.Said);
        if (Thought(answer) is { } thought)
            message.WriteString("thinking", thought);
        WriteCalls(message, answer, 0, answer.Calls.Count);
    }));

    // Thoughts, text, each call in a line of its own, and an empty message with the counts.
    public override IEnumerable<ReadOnlyMemory<byte>> WriteStream(Answer answer)
    {
        foreach (var word in Fragments.OfText(Thought(answer) ?? ""))
        {
            yield return Line(answer, message =>
            {
                message.WriteString("content", "");
                message.WriteString("thinking", word);
            });
        }

        foreach (var word in Fragments.OfText(answer.Said))
            yield return Line(answer, message => message.WriteString("content", word));
        for (var i = 0; i < answer.Calls.Count; i++)
        {
            var at = i;
            yield return Line(answer, message =>
            {
                message.WriteString("content", "");
                WriteCalls(message, answer, at, 1);
            });
        }

        yield return Line(answer, message => message.WriteString("content", ""), isDone: true);
    }

    public override IEnumerable<ReadOnlyMemory<byte>> WriteErrorEvent(Refusal error) =>
        [(byte[])[.. JsonOutput.Object(json => json.WriteString("error", error.Message)), (byte)'\n']];

    private static Conversation Read(JsonElement body)
    {
        var (chat, options, format) = (new ChatReader(body), body.Value("options") ?? default, body.Value("format"));
        return new Conversation
        {
            Model = body.Text("model")!,
            IsStreamed = body.Value("stream") is not { ValueKind: JsonValueKind.False },
            Prompt = chat.Prompt,
            InputTokens = chat.Count(format is { ValueKind: JsonValueKind.Object } ? format : null),
            Tools = chat.Tools,
            Reports = chat.Reports(),
            OutputSchema = format is { ValueKind: JsonValueKind.Object } ? format : null,
            WantsJson = format is { ValueKind: JsonValueKind.String } mode && mode.ValueEquals("json"),
            WantsThought = body.Value("think") is { ValueKind: not JsonValueKind.False },
            MaxTokens = options.Value("num_predict")?.GetInt64() is > 0 and var most ? most : long.MaxValue,
            Stops = [.. options.Items("stop").Select(stop => stop.GetString()!)],
        };
    }

    private string? Thought(Answer answer) => _hidesThought ? null : answer.Thought;

    // Calls come whole, their arguments as an object: one that the limit cut was never said.
    private void WriteCalls(Utf8JsonWriter message, Answer answer, int from, int count)
    {
        var calls = answer.Calls.Skip(from).Take(count).Where(call => !call.IsCut).ToArray();
        if (calls.Length == 0)
            return;
        message.WriteStartArray("tool_calls");
        for (var i = 0; i < calls.Length; i++)
        {
            message.WriteStartObject();
            message.WriteString("id", moment.Fingerprint.Id("call_", 8, from + i));
            message.WriteStartObject("function");
            message.WriteNumber("index", from + i);
            message.WriteString("name", calls[i].Name);
            message.WritePropertyName("arguments");
            message.WriteRawValue(calls[i].Arguments);
            message.WriteEndObject();
            message.WriteEndObject();
        }

        message.WriteEndArray();
    }

    private byte[] Line(Answer answer, Action<Utf8JsonWriter> message, bool isDone = false) =>
        [.. JsonOutput.Object(json => WriteLine(json, answer, isDone, message)), (byte)'\n'];

    private void WriteLine(Utf8JsonWriter json, Answer answer, bool isDone, Action<Utf8JsonWriter> message)
    {
        json.WriteString("model", Conversation.Model);
        json.WriteString("created_at", moment.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("message");
        json.WriteString("role", "assistant");
        message(json);
        json.WriteEndObject();
        json.WriteBoolean("done", isDone);
        if (!isDone)
            return;
        json.WriteString("done_reason", answer.End == AnswerEnd.Length ? "length" : "stop");
        json.WriteNumber("total_duration", (answer.InputTokens + answer.OutputTokens + 1) * NanosecondsPerToken);
        json.WriteNumber("load_duration", NanosecondsPerToken);
        json.WriteNumber("prompt_eval_count", answer.InputTokens);
        json.WriteNumber("prompt_eval_duration", answer.InputTokens * NanosecondsPerToken);
        json.WriteNumber("eval_count", answer.OutputTokens);
        json.WriteNumber("eval_duration", answer.OutputTokens * NanosecondsPerToken);
    }
}
