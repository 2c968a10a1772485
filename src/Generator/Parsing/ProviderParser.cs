using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Mirascope.Gen.Generator.Diagnostics;

namespace Mirascope.Gen.Generator.Parsing;

/// <summary>Checks who shall answer. Any well-formed name may be registered at run time, so an unknown one is no error.</summary>
internal static class ProviderParser
{
    public static (string Provider, string Model) Parse(CallContext call)
    {
        var provider = AttributeArguments.Text(call.Attribute, 0) ?? "";
        var model = AttributeArguments.Text(call.Attribute, 1) ?? "";
        if (!AttributeArguments.AreRead(call.Attribute))
        {
            return (provider, model);
        }

        if (!IsWellFormed(provider))
        {
            call.Report(Descriptors.MalformedProvider, call.WhereIs("provider"), provider);
        }
        else
        {
            CheckKnown(call, provider);
            CapabilityParser.Check(call, provider);
        }

        if (string.IsNullOrWhiteSpace(model))
        {
            call.Report(Descriptors.EmptyModel, call.WhereIs("model"), call.DisplayName);
        }

        return (provider, model);
    }

    /// <summary>Lower-case letters, digits, '-', '_' and '.', a letter or digit first; after a colon a variant of the same form.</summary>
    public static bool IsWellFormed(string provider)
    {
        var isFirst = true;
        var colons = 0;
        foreach (var letter in provider)
        {
            if (letter == ':' && !isFirst && colons++ == 0)
            {
                isFirst = true;
                continue;
            }

            var isAlphanumeric = letter is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (!isAlphanumeric && (isFirst || letter is not ('-' or '_' or '.')))
            {
                return false;
            }

            isFirst = false;
        }

        return !isFirst;
    }

    /// <summary>Whether the runtime has a provider of that name.</summary>
    public static bool IsBuiltIn(CallContext call, string provider)
    {
        var colon = provider.IndexOf(':');
        return KnownProviders(call).Contains(colon < 0 ? provider : provider.Substring(0, colon));
    }

    private static void CheckKnown(CallContext call, string provider)
    {
        var colon = provider.IndexOf(':');
        var name = colon < 0 ? provider : provider.Substring(0, colon);
        var known = KnownProviders(call);
        if (known.Count == 0 || known.Contains(name))
        {
            return;
        }

        if (NearestName.Find(name, known) is { } nearest)
        {
            call.Report(Descriptors.MisspeltProvider, call.WhereIs("provider"), name, nearest);
        }
        else
        {
            call.Report(Descriptors.UnknownProvider, call.WhereIs("provider"), name);
        }
    }

    /// <summary>The runtime's own constants, so that a provider added there is known here.</summary>
    private static List<string> KnownProviders(CallContext call)
    {
        var names = new List<string>();
        var constants = call.Attribute.AttributeClass?.ContainingAssembly.GetTypeByMetadataName(KnownNames.Provider);
        if (constants is not null)
        {
            foreach (var member in constants.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true, ConstantValue: string name })
                {
                    names.Add(name);
                }
            }
        }

        return names;
    }
}
