using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the class that writes the objects of results: one method a type.</summary>
internal static class ResultWriterEmitter
{
    public static void Write(CodeWriter writer, ToolSetModel tools)
    {
        if (tools.Objects.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        using var body = writer.Block($"private static class {tools.UnionName}Writer");
        for (var i = 0; i < tools.Objects.Count; i++)
        {
            if (i > 0)
            {
                writer.WriteLine();
            }

            WriteObject(writer, tools.UnionName, tools.Objects[i]);
        }
    }

    private static void WriteObject(CodeWriter writer, string union, ObjectModel model)
    {
        var type = model.IsValueType ? model.TypeName : model.TypeName + "?";
        using var body = writer.Block($"internal static void Write{model.Name}(global::System.Text.Json.Utf8JsonWriter writer, {type} value)");
        if (!model.IsValueType)
        {
            writer.WriteLine("""
                if (value is null)
                {
                    writer.WriteNullValue();
                    return;
                }

                """);
        }

        writer.WriteLine("writer.WriteStartObject();");
        foreach (var member in model.Members)
        {
            writer.WriteLine($"""
                writer.WritePropertyName({Literals.Of(member.JsonName)});
                {WriteExpression.Call(member.Shape, union, "writer", "value." + member.Property)};
                """);
        }

        writer.WriteLine("writer.WriteEndObject();");
    }
}
