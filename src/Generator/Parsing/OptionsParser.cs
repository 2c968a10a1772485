using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Reads the options of the attribute. Only those that are written count: the others are the provider's to choose.</summary>
internal static class OptionsParser
{
    public static OptionsModel Parse(CallContext call) => new()
    {
        MaxTokens = (int?)Integer(call, "MaxTokens", least: 1),
        Temperature = Number(call, "Temperature", 0, 2),
        TopP = Number(call, "TopP", 0, 1),
        TopK = (int?)Integer(call, "TopK", least: 1),
        Seed = Integer(call, "Seed", least: long.MinValue),
        Stop = Texts(call, "Stop"),
        FrequencyPenalty = Number(call, "FrequencyPenalty", -2, 2),
        PresencePenalty = Number(call, "PresencePenalty", -2, 2),
        Thinking = Member(call, "Thinking"),
        ParallelToolCalls = AttributeArguments.TryGetNamed(call.Attribute, "ParallelToolCalls", out var value) ? value.Value as bool? : null,
        ServiceTier = Text(call, "ServiceTier"),
        UserId = Text(call, "UserId"),
        PromptCacheKey = Text(call, "PromptCacheKey"),
    };

    private static string? Text(CallContext call, string name)
    {
        var text = AttributeArguments.TryGetNamed(call.Attribute, name, out var constant) ? constant.Value as string : null;
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Report(call, name, "blank", "a text");
        }

        return text;
    }

    private static long? Integer(CallContext call, string name, long least)
    {
        if (!AttributeArguments.TryGetNamed(call.Attribute, name, out var constant) || constant.Value is null)
        {
            return null;
        }

        var value = Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture);
        if (value < least)
        {
            Report(call, name, value.ToString(CultureInfo.InvariantCulture), "at least " + least.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    private static double? Number(CallContext call, string name, double least, double most)
    {
        if (!AttributeArguments.TryGetNamed(call.Attribute, name, out var constant) || constant.Value is not double value)
        {
            return null;
        }

        // Written so that a value that is no number fails it too.
        if (!(value >= least && value <= most))
        {
            Report(
                call,
                name,
                value.ToString("R", CultureInfo.InvariantCulture),
                "from " + least.ToString(CultureInfo.InvariantCulture) + " to " + most.ToString(CultureInfo.InvariantCulture));
        }

        return value;
    }

    private static EquatableArray<string>? Texts(CallContext call, string name)
    {
        if (!AttributeArguments.TryGetNamed(call.Attribute, name, out var constant) || constant.Kind != TypedConstantKind.Array || constant.IsNull)
        {
            return null;
        }

        var texts = new List<string>();
        foreach (var element in constant.Values)
        {
            if (element.Value is string { Length: > 0 } text)
            {
                texts.Add(text);
            }
            else
            {
                Report(call, name, "an empty text", "texts of one character or more");
            }
        }

        return texts.ToEquatableArray();
    }

    private static string? Member(CallContext call, string name)
    {
        if (!AttributeArguments.TryGetNamed(call.Attribute, name, out var constant) || constant is not { Kind: TypedConstantKind.Enum, Type: { } type })
        {
            return null;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, constant.Value))
            {
                return field.Name;
            }
        }

        Report(call, name, Convert.ToString(constant.Value, CultureInfo.InvariantCulture), "a member of " + type.Name);
        return null;
    }

    private static void Report(CallContext call, string name, string value, string range) =>
        call.Report(Descriptors.OptionOutOfRange, call.WhereIs(name), name, value, range);
}
