using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.Gemini;

/// <summary>Reads a checked body into a conversation.</summary>
internal static class GeminiReader
{
    public static Conversation Read(CheckedValue body, GeminiPlace place)
    {
        var contents = body.Required("contents").Items();
        var lastUser = contents.Count - 1;
        while (lastUser > 0 && (Role(contents[lastUser]) == "model" || Text(contents[lastUser]).Length == 0))
            lastUser--;
        var config = body.OptionalOrNull("generationConfig");
        var thinking = config?.OptionalOrNull("thinkingConfig");
        return new Conversation
        {
            Model = place.Model,
            IsStreamed = place.IsStreamed,
            Prompt = Text(contents[lastUser]),
            InputTokens = Count(body, contents),
            Tools = [.. Functions(body).Select(Tool)],
            Demand = Demand(body.OptionalOrNull("toolConfig")?.OptionalOrNull("functionCallingConfig")),
            Reports = [.. contents.Skip(lastUser).SelectMany(Parts).Select(part => part.OptionalOrNull("functionResponse")).OfType<CheckedValue>().Select(Report)],
            OutputSchema = config?.OptionalOrNull("responseSchema") is { } schema ? GeminiSchema.ToJsonSchema(schema.Element) : config?.OptionalOrNull("responseJsonSchema")?.Element,
            WantsJson = config?.OptionalOrNull("responseMimeType")?.Text() == "application/json",
            WantsThought = thinking is { } wanted && (wanted.OptionalOrNull("thinkingBudget")?.Integer() ?? 1) != 0,
            MaxTokens = config?.OptionalOrNull("maxOutputTokens")?.Integer() ?? long.MaxValue,
            Stops = [.. (config?.OptionalOrNull("stopSequences")?.Items() ?? []).Select(stop => stop.Text())],
        };
    }

    private static string Role(CheckedValue content) => content.OptionalOrNull("role")?.Text() ?? "user";

    private static IReadOnlyList<CheckedValue> Parts(CheckedValue content) => content.Required("parts").Items();

    private static string Text(CheckedValue content) =>
        string.Join('\n', Parts(content).Select(part => part.OptionalOrNull("text")?.Text()).Where(text => text is not null));

    private static IEnumerable<CheckedValue> Functions(CheckedValue body) =>
        (body.OptionalOrNull("tools")?.Items() ?? []).SelectMany(tool => tool.OptionalOrNull("functionDeclarations")?.Items() ?? []);

    private static OfferedTool Tool(CheckedValue function) => new(
        function.Required("name").Text(),
        function.OptionalOrNull("description")?.Text() ?? "",
        function.OptionalOrNull("parameters") is { } own ? GeminiSchema.ToJsonSchema(own.Element) : function.OptionalOrNull("parametersJsonSchema")?.Element ?? default);

    private static ToolDemand Demand(CheckedValue? calling)
    {
        var names = calling?.OptionalOrNull("allowedFunctionNames")?.Items() ?? [];
        return (calling is { } given ? GeminiForms.ModeOf(given) : "AUTO") switch
        {
            "NONE" => ToolDemand.None,
            "ANY" when names is [var only] => ToolDemand.Named(only.Text()),
            "ANY" => ToolDemand.Required,
            _ => ToolDemand.Auto,
        };
    }

    private static ToolReport Report(CheckedValue response)
    {
        var said = response.Required("response");
        var error = said.OptionalOrNull("error");
        var text = error ?? said.OptionalOrNull("output") ?? said.OptionalOrNull("result") ?? said;
        return new ToolReport(response.Required("name").Text(), text.IsText ? text.Text() : text.Element.GetRawText(), error is not null);
    }

    private static long Count(CheckedValue body, IReadOnlyList<CheckedValue> contents)
    {
        var count = new InputCount();
        foreach (var part in contents.SelectMany(Parts).Concat(body.OptionalOrNull("systemInstruction") is { } system ? Parts(system) : []))
        {
            if (part.OptionalOrNull("text") is { } text)
                count.AddText(text.Text());
            else if (part.OptionalOrNull("inlineData") is not null || part.OptionalOrNull("fileData") is not null)
                count.AddMedia();
            else
                count.AddJson(part.Element);
        }

        if (body.OptionalOrNull("tools") is { } tools)
            count.AddJson(tools.Element);
        return count.Tokens;
    }
}
