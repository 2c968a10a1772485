using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes a call's own stream.</summary>
internal static class StreamEmitter
{
    public static void Write(CodeWriter writer, CallModel call, string name, KnownModels known)
    {
        var tool = call.Tools?.UnionName ?? Names.ToolCall;
        var baseType = call.Tools is null ? $"{Names.Gen}.LlmStream" : $"{Names.Gen}.LlmStream<{tool}>";
        Documents.Write(writer, $"<summary>The streamed answer of <c>{XmlText.Escape(call.DisplayName)}</c>, from <c>{XmlText.Escape(call.Model)}</c> of <c>{XmlText.Escape(call.Provider)}</c>.</summary>");
        writer.WriteLine(Names.GeneratedCode);
        using (writer.Block($"{call.Method.Accessibility} sealed class {name} : {baseType}"))
        {
            WriteConstructor(writer, name, call.Tools is null ? "start" : $"start, {tool}.Read");
            writer.WriteLine();
            WriteResume(writer, name, tool);
            writer.WriteLine();
            WriteToolMessages(writer, tool);
            writer.WriteLine();
            CostEmitter.Write(writer, known, call.Provider, call.Model, (call.Body as RequestBodyModel)?.Options.ServiceTier);
        }
    }

    private static void WriteConstructor(CodeWriter writer, string name, string arguments) => writer.WriteLine($$"""
        internal {{name}}({{Names.Gen}}.StreamStart start)
            : base({{arguments}})
        {
        }
        """);

    private static void WriteResume(CodeWriter writer, string name, string tool) => writer.WriteLine($"""
        /// <summary>A new stream that continues the conversation with a user's message. Nothing is sent before it is read.</summary>
        public override {name} ResumeAsync(string message) => ResumeAsync({Names.Message}.User(message));

        /// <summary>A new stream that continues the conversation with a message. Nothing is sent before it is read.</summary>
        public override {name} ResumeAsync({Names.Message} message) => new {name}(Resume(new[] {"{"} message {"}"}));

        /// <summary>A new stream that gives the model the results of its tools. Nothing is sent before it is read.</summary>
        public override {name} ResumeAsync({Pairs(tool)} outputs) =>
            new {name}(Resume(ToolMessageParams(outputs)));
        """);

    private static void WriteToolMessages(CodeWriter writer, string tool) => writer.WriteLine($"""
        /// <summary>The messages that give the model the results of its tools.</summary>
        public static {Names.ReadOnlyList}<{Names.Message}> ToolMessageParams({Pairs(tool)} outputs) =>
            {Names.Gen}.ToolMessages.For(outputs);
        """);

    private static string Pairs(string tool) => $"{Names.Enumerable}<({tool} Tool, {Names.ToolOutput} Output)>";
}
