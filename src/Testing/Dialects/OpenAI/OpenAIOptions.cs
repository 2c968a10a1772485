using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>Checks of members that OpenAI's dialects have in common.</summary>
internal static class OpenAIOptions
{
    public static void CheckMetadata(CheckedValue? given)
    {
        if (given is not { } metadata)
            return;
        foreach (var member in metadata.Object().Element.EnumerateObject())
            metadata.Required(member.Name).Text();
    }

    /// <summary>Checks <c>stream</c> and <c>stream_options</c>, which the one must allow.</summary>
    public static void CheckStreaming(CheckedValue body)
    {
        var isStreamed = body.OptionalOrNull("stream")?.Boolean() ?? false;
        if (body.OptionalOrNull("stream_options") is not { } options)
            return;
        if (!isStreamed)
            throw options.Broken("The 'stream_options' parameter is only allowed when 'stream' is enabled.");
        options.Object().Optional("include_usage")?.Boolean();
        options.Optional("include_obfuscation")?.Boolean();
    }

    public static bool IsStrict(CheckedValue owner) => owner.OptionalOrNull("strict")?.Boolean() ?? false;
}
