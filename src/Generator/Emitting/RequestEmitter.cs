using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the request that a call fills.</summary>
internal static class RequestEmitter
{
    public static void Write(CodeWriter writer, string variable, CallModel call, RequestBodyModel body, KnownModels known)
    {
        using (writer.Block($"var {variable} = new {Names.Gen}.LlmRequest", "};"))
        {
            writer.WriteLine($"Provider = {Literals.Of(call.Provider)},");
            writer.WriteLine($"Model = {Literals.Of(call.Model)},");
            writer.WriteLine("Messages =");
            writer.WriteLine("[");
            using (writer.Indent())
            {
                foreach (var message in body.Messages)
                {
                    MessageEmitter.Write(writer, message);
                }
            }

            writer.WriteLine("],");
            writer.WriteLineIf(call.Tools is not null, $"Tools = {Union(call)}.Definitions,");
            WriteToolChoice(writer, body.ToolChoice);
            WriteOptions(writer, body.Options);
            WriteOption(writer, "Models", OwnModelsEmitter.Catalog(known));
        }
    }

    // A parameter of the union's name comes before the type of that name.
    private static string Union(CallModel call)
    {
        var name = call.Tools?.UnionName ?? "";
        foreach (var parameter in call.Method.Parameters)
        {
            if (parameter.Name == name)
            {
                return call.ContainingType + "." + name;
            }
        }

        return name;
    }

    private static void WriteToolChoice(CodeWriter writer, string? choice)
    {
        if (choice is not null)
        {
            var value = choice switch
            {
                "auto" => "Auto",
                "none" => "None",
                "required" => "Required",
                _ => $"Tool({Literals.Of(choice)})",
            };
            writer.WriteLine($"ToolChoice = {Names.Gen}.ToolChoice.{value},");
        }
    }

    private static void WriteOptions(CodeWriter writer, OptionsModel options)
    {
        if (options == OptionsModel.None)
        {
            return;
        }

        using (writer.Block($"Options = new {Names.Gen}.LlmOptions", "},"))
        {
            WriteOption(writer, "MaxTokens", options.MaxTokens is { } maxTokens ? Literals.Of(maxTokens) : null);
            WriteOption(writer, "Temperature", options.Temperature is { } temperature ? Literals.Of(temperature) : null);
            WriteOption(writer, "TopP", options.TopP is { } topP ? Literals.Of(topP) : null);
            WriteOption(writer, "TopK", options.TopK is { } topK ? Literals.Of(topK) : null);
            WriteOption(writer, "Seed", options.Seed is { } seed ? Literals.Of(seed) : null);
            WriteOption(writer, "Stop", options.Stop is { } stop ? List(stop) : null);
            WriteOption(writer, "FrequencyPenalty", options.FrequencyPenalty is { } frequency ? Literals.Of(frequency) : null);
            WriteOption(writer, "PresencePenalty", options.PresencePenalty is { } presence ? Literals.Of(presence) : null);
            WriteOption(writer, "Thinking", options.Thinking is { } thinking ? $"{Names.Gen}.ThinkingLevel.{thinking}" : null);
            WriteOption(writer, "ParallelToolCalls", options.ParallelToolCalls is { } parallel ? Literals.Of(parallel) : null);
            WriteOption(writer, "ServiceTier", options.ServiceTier is { } tier ? Literals.Of(tier) : null);
            WriteOption(writer, "UserId", options.UserId is { } user ? Literals.Of(user) : null);
            WriteOption(writer, "PromptCacheKey", options.PromptCacheKey is { } key ? Literals.Of(key) : null);
        }
    }

    private static void WriteOption(CodeWriter writer, string name, string? value) =>
        writer.WriteLineIf(value is not null, $"{name} = {value},");

    private static string List(EquatableArray<string> texts)
    {
        var list = "";
        foreach (var text in texts)
        {
            list += (list.Length > 0 ? ", " : "") + Literals.Of(text);
        }

        return "[" + list + "]";
    }
}
