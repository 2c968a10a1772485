using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.BedrockConverse;

/// <summary>The forms of a request: what is not in these tables is refused. A union has exactly one of its members.</summary>
internal static class ConverseForms
{
    private const string NamePattern = "^[a-zA-Z0-9_-]+$";

    private static readonly Form Id = Forms.Pattern("^[a-zA-Z0-9_.:-]+$", 64);

    private static readonly Form Name = Forms.Pattern(NamePattern, 64);

    private static readonly Form Bytes = Union(("bytes", Forms.Base64), ("s3Location", new ObjectForm(("uri", Forms.Text), ("bucketOwner", Forms.Text)) { Required = ["uri"] }));

    private static readonly Form CachePoint = new ObjectForm(("type", Forms.OneOf("default")), ("ttl", Forms.OneOf("5m", "1h"))) { Required = ["type"] };

    private static readonly Form Image = new ObjectForm(("format", Forms.OneOf("png", "jpeg", "gif", "webp")), ("source", Bytes)) { Required = ["format", "source"] };

    private static readonly Form Media = new ObjectForm(("format", Forms.Text), ("source", Bytes)) { Required = ["format", "source"] };

    private static readonly Form Document = new ObjectForm(
        ("format", Forms.OneOf("pdf", "csv", "doc", "docx", "xls", "xlsx", "html", "txt", "md")), ("name", ConverseCheck.DocumentName),
        ("source", Union(("bytes", Forms.Base64), ("s3Location", Forms.AnyObject), ("text", Forms.Text), ("content", Forms.List(Forms.AnyObject)))),
        ("context", Forms.Text), ("citations", Forms.AnyObject))
    { Required = ["name", "source"] };

    private static readonly Form ToolUse = new ObjectForm(("toolUseId", Id), ("name", Name), ("input", Forms.AnyObject), ("type", Forms.Text)) { Required = ["toolUseId", "name", "input"] };

    private static readonly Form Result = Union(("text", Forms.Text), ("json", Forms.AnyObject), ("image", Image), ("document", Document), ("video", Media), ("searchResult", Forms.AnyObject));

    private static readonly Form ToolResult = new ObjectForm(
        ("toolUseId", Id), ("content", Forms.List(Result)), ("status", Forms.OneOf("success", "error")), ("type", Forms.Text))
    { Required = ["toolUseId", "content"] };

    private static readonly Form Reasoning = Union(
        ("reasoningText", new ObjectForm(("text", Forms.Text), ("signature", Forms.Text)) { Required = ["text"] }), ("redactedContent", Forms.Base64));

    private static readonly Form Block = Union(
        ("text", Forms.Text), ("image", Image), ("document", Document), ("video", Media), ("audio", Media), ("toolUse", ToolUse), ("toolResult", ToolResult),
        ("guardContent", Forms.AnyObject), ("cachePoint", CachePoint), ("reasoningContent", Reasoning), ("citationsContent", Forms.AnyObject),
        ("searchResult", Forms.AnyObject), ("toolAddition", Forms.AnyObject), ("toolRemoval", Forms.AnyObject));

    private static readonly Form Tool = Union(
        ("toolSpec", new ObjectForm(
            ("name", Name), ("description", Forms.Pattern("(?s)^.", int.MaxValue)), ("inputSchema", new ObjectForm(("json", Forms.AnyObject)) { Required = ["json"] }),
            ("strict", Forms.Boolean))
        { Required = ["name", "inputSchema"] }),
        ("systemTool", new ObjectForm(("name", Name)) { Required = ["name"] }),
        ("cachePoint", CachePoint));

    private static readonly Form Choice = Union(("auto", Forms.AnyObject), ("any", Forms.AnyObject), ("tool", new ObjectForm(("name", Name)) { Required = ["name"] }));

    private static readonly Form Inference = new ObjectForm(
        ("maxTokens", Forms.Integer(1)), ("temperature", Forms.Number(0, 1)), ("topP", Forms.Number(0, 1)),
        ("stopSequences", Forms.List(Forms.Pattern("(?s)^.", int.MaxValue), 0, 2500)));

    private static readonly Form Schema = new ObjectForm(("schema", Forms.Text), ("name", Forms.Text), ("description", Forms.Text)) { Required = ["schema"] };

    public static Form Request { get; } = new ObjectForm(
        ("messages", Forms.List(new ObjectForm(("role", Forms.OneOf("user", "assistant", "system")), ("content", Forms.List(Block))) { Required = ["role", "content"] })),
        ("system", Forms.List(Union(("text", Forms.Pattern("(?s)^.", int.MaxValue)), ("guardContent", Forms.AnyObject), ("cachePoint", CachePoint)))),
        ("inferenceConfig", Inference), ("toolConfig", new ObjectForm(("tools", Forms.List(Tool, 1)), ("toolChoice", Choice)) { Required = ["tools"] }),
        ("guardrailConfig", Forms.AnyObject), ("additionalModelRequestFields", Forms.Any), ("promptVariables", Forms.AnyObject),
        ("additionalModelResponseFieldPaths", Forms.Texts), ("requestMetadata", Forms.Map(Forms.Text)),
        ("performanceConfig", new ObjectForm(("latency", Forms.OneOf("standard", "optimized")))),
        ("serviceTier", new ObjectForm(("type", Forms.OneOf("priority", "default", "flex", "reserved"))) { Required = ["type"] }),
        ("outputConfig", new ObjectForm(
            ("textFormat", new ObjectForm(("type", Forms.OneOf("json_schema")), ("structure", Union(("jsonSchema", Schema)))) { Required = ["type", "structure"] }),
            ("effort", Forms.Text))));

    private static Form Union(params (string Name, Form Form)[] members) => value =>
    {
        new ObjectForm(members).Check(value);
        var set = members.Count(member => value.OptionalOrNull(member.Name) is not null);
        if (set != 1)
            throw value.Broken($"The value at {value.Path} must have exactly one of the following: {string.Join(", ", members.Select(member => member.Name))}.");
    };
}
