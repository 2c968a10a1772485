using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes a call's own response.</summary>
internal static class ResponseEmitter
{
    public static void Write(CodeWriter writer, CallModel call, string name)
    {
        var tool = call.Tools?.UnionName;
        Documents.Write(writer, $"<summary>The answer of <c>{XmlText.Escape(call.DisplayName)}</c>, from <c>{XmlText.Escape(call.Model)}</c> of <c>{XmlText.Escape(call.Provider)}</c>.</summary>");
        writer.WriteLine(Names.GeneratedCode);
        using (writer.Block($"{call.Method.Accessibility} sealed class {name} : {(tool is null ? $"{Names.Gen}.CallResponse" : $"{Names.Gen}.ToolResponse<{tool}>")}"))
        {
            writer.WriteLine($$"""
                internal {{name}}({{Names.Gen}}.CallResponse response)
                    : base({{(tool is null ? "response" : $"response, {tool}.Read")}})
                {
                }
                """);
        }
    }
}
