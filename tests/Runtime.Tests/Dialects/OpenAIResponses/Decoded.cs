using Mirascope.Gen.Dialects.OpenAIResponses;

namespace Mirascope.Gen.Tests.Dialects.OpenAIResponses;

/// <summary>Answers of the dialect.</summary>
internal static class Decoded
{
    public static readonly DialectDriver Driver = new(new OpenAIResponsesDialect());

    /// <summary>A whole answer.</summary>
    public static DecodedAnswer Whole(string body) => Driver.Whole(body);

    /// <summary>A stream as it stands on the wire.</summary>
    public static DecodedAnswer Stream(byte[] body) => Driver.Stream(body);

    /// <summary>A stream of unnamed events with these data.</summary>
    public static DecodedAnswer Events(params string[] data) => Driver.Events(data);

    /// <summary>The last event of an answer without a fault.</summary>
    public static string Completed(string output = "[]") =>
        $$"""{"type":"response.completed","response":{"id":"r1","model":"m1","status":"completed","output":{{output}},"usage":{"input_tokens":3,"output_tokens":1} } }""";

    /// <summary>An event that adds to an item.</summary>
    public static string Delta(string type, string delta, int item = 0, int part = 0) =>
        $$"""{"type":"response.{{type}}.delta","output_index":{{item}},"content_index":{{part}},"delta":"{{delta}}"}""";

    /// <summary>An event that brings an item whole.</summary>
    public static string Done(string item, int place = 0) => $$"""{"type":"response.output_item.done","output_index":{{place}},"item":{{item}}}""";

    /// <summary>An event that begins an item.</summary>
    public static string Added(string item, int place = 0) => $$"""{"type":"response.output_item.added","output_index":{{place}},"item":{{item}}}""";
}
