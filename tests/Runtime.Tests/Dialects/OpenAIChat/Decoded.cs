using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Answers of the dialect.</summary>
internal static class Decoded
{
    public static readonly DialectDriver Driver = new(new OpenAIChatDialect(OpenAIChatQuirks.None));

    /// <summary>A whole answer.</summary>
    public static DecodedAnswer Whole(string body) => Driver.Whole(body);

    /// <summary>A stream as it stands on the wire.</summary>
    public static DecodedAnswer Stream(byte[] body) => Driver.Stream(body);

    /// <summary>A stream of unnamed events with these data.</summary>
    public static DecodedAnswer Events(params string[] data) => Driver.Events(data);

    /// <summary>A stream of these deltas of the first choice, then a finish reason and the end.</summary>
    public static DecodedAnswer Deltas(params string[] deltas) =>
        Events([.. deltas.Select(Chunk), """{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}]}""", "[DONE]"]);

    /// <summary>A chunk with a delta of the first choice.</summary>
    public static string Chunk(string delta) => $$"""{"id":"a1","model":"m1","choices":[{"index":0,"delta":{{delta}},"finish_reason":null}]}""";
}
