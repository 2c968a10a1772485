using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting.Tools;

/// <summary>Writes the JSON Schema of a tool's arguments.</summary>
internal static class ToolSchemaWriter
{
    public static string Write(ToolModel tool)
    {
        var json = new JsonText().Open('{').Name("type").String("object").Name("properties").Open('{');
        foreach (var parameter in tool.Parameters)
        {
            json.Name(parameter.Name);
            WriteShape(json, parameter.Shape, parameter);
        }

        json.Close('}').Name("required").Open('[');
        foreach (var parameter in tool.Parameters)
        {
            if (parameter.Default is null)
            {
                json.String(parameter.Name);
            }
        }

        return json.Close(']').Name("additionalProperties").Raw("false").Close('}').ToString();
    }

    /// <summary>Writes the schema of a value; that of a parameter has its texts and limits as well.</summary>
    private static void WriteShape(JsonText json, ShapeModel shape, ToolParameterModel? parameter)
    {
        json.Open('{').Name("type");
        var type = shape.Kind == ShapeKind.List ? "array" : shape.Scalar?.JsonType ?? "string";
        if (shape.IsNullable)
        {
            json.Open('[').String(type).String("null").Close(']');
        }
        else
        {
            json.String(type);
        }

        if (parameter?.Description is { } description)
        {
            json.Name("description").String(description);
        }

        if (shape.Kind == ShapeKind.Choice)
        {
            WriteNames(json, shape);
        }

        if (shape.Item is { } item)
        {
            json.Name("items");
            WriteShape(json, item, parameter: null);
        }

        WriteLimits(json, shape, parameter?.Limits ?? LimitsModel.None);
        if (parameter?.Default is { IsStated: true } value)
        {
            WriteDefault(json, value);
        }

        json.Close('}');
    }

    private static void WriteNames(JsonText json, ShapeModel shape)
    {
        json.Name("enum").Open('[');
        foreach (var name in shape.Names)
        {
            json.String(name);
        }

        if (shape.IsNullable)
        {
            json.Raw("null");
        }

        json.Close(']');
    }

    private static void WriteLimits(JsonText json, ShapeModel shape, LimitsModel limits)
    {
        if (shape.Scalar?.Format is { } format)
        {
            json.Name("format").String(format);
        }

        if (limits.Pattern is { } pattern)
        {
            json.Name("pattern").String("^(?:" + pattern + ")$");
        }
        else if (shape.Scalar?.Pattern is { } own)
        {
            json.Name("pattern").String(own);
        }

        WriteBound(json, "minimum", "exclusiveMinimum", limits.Minimum, shape.Scalar?.Minimum);
        WriteBound(json, "maximum", "exclusiveMaximum", limits.Maximum, shape.Scalar?.Maximum);
        var isList = shape.Kind == ShapeKind.List;
        WriteNumber(json, isList ? "minItems" : "minLength", limits.LeastLength ?? shape.Scalar?.Length);
        WriteNumber(json, isList ? "maxItems" : "maxLength", limits.MostLength ?? shape.Scalar?.Length);
    }

    private static void WriteBound(JsonText json, string inclusive, string exclusive, BoundModel? bound, string? own)
    {
        if ((bound?.Digits ?? own) is { } digits)
        {
            json.Name(bound?.IsExclusive == true ? exclusive : inclusive).Raw(digits);
        }
    }

    private static void WriteNumber(JsonText json, string keyword, int? value)
    {
        if (value is { } number)
        {
            json.Name(keyword).Raw(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private static void WriteDefault(JsonText json, DefaultModel value)
    {
        switch (value.Kind)
        {
            case DefaultKind.Null:
                json.Name("default").Raw("null");
                break;
            case DefaultKind.Text or DefaultKind.Character or DefaultKind.Constant:
                json.Name("default").String(value.Text);
                break;
            case DefaultKind.Boolean or DefaultKind.Number:
                json.Name("default").Raw(value.Text);
                break;
        }
    }
}
