using System.Text.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>Writes those options that the dialect has fields for. What is not set is not sent.</summary>
internal static class ConverseOptionEncoder
{
    // Beyond these the service refuses the whole call.
    private const int MostMetadata = 16;
    private const int LongestMetadata = 256;
    private const string MetadataSigns = " \t\r\n\f\v:_@$#=/+,-.";

    public static void WriteInference(LlmRequest request, ConverseModel model, Utf8JsonWriter writer)
    {
        var options = request.Options;
        var thinking = model.IsClaude ? new ClaudeThinking(request) : default;

        // A budget of thinking has to lie within a limit, so one is named with it.
        var maxTokens = options.MaxTokens ?? (thinking is { IsOn: true, Model.ThinksAdaptively: false } ? thinking.MaxTokens : null);
        var temperature = !model.IsClaude || ClaudeSampling.TakesTemperature(options, model.Claude, thinking.IsOn) ? options.Temperature : null;
        var topP = !model.IsClaude || ClaudeSampling.TakesTopP(options, model.Claude, thinking.IsOn) ? options.TopP : null;
        if (maxTokens is null && temperature is null && topP is null && options.Stop is not { Count: > 0 })
        {
            return;
        }

        writer.WriteStartObject("inferenceConfig"u8);
        if (maxTokens is { } limit)
        {
            writer.WriteNumber("maxTokens"u8, limit);
        }

        WriteReal("temperature"u8, temperature, nameof(LlmOptions.Temperature), writer);
        WriteReal("topP"u8, topP, nameof(LlmOptions.TopP), writer);
        if (options.Stop is { Count: > 0 } stops)
        {
            writer.WriteStartArray("stopSequences"u8);
            foreach (var stop in stops)
            {
                writer.WriteStringValue(stop);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static void WriteTier(string? tier, Utf8JsonWriter writer)
    {
        // Left out, the account's booking decides.
        if (tier is null or ServiceTier.Auto)
        {
            return;
        }

        writer.WriteStartObject("serviceTier"u8);
        writer.WriteString(ConverseNames.Type, tier == ServiceTier.Standard ? "default" : tier);
        writer.WriteEndObject();
    }

    public static void WriteMetadata(IReadOnlyDictionary<string, string>? metadata, Utf8JsonWriter writer)
    {
        if (metadata is not { Count: > 0 })
        {
            return;
        }

        if (metadata.Count > MostMetadata)
        {
            throw new LlmConfigurationException($"{nameof(LlmOptions)}.{nameof(LlmOptions.Metadata)} has {metadata.Count} entries; Bedrock takes {MostMetadata} at most.");
        }

        writer.WriteStartObject("requestMetadata"u8);
        foreach (var (name, value) in metadata)
        {
            writer.WriteString(Check(name, name), Check(value, name));
        }

        writer.WriteEndObject();
    }

    private static string Check(string text, string name) =>
        text.Length <= LongestMetadata && text.All(letter => char.IsAsciiLetterOrDigit(letter) || MetadataSigns.Contains(letter))
            ? text
            : throw new LlmConfigurationException($"The entry '{name}' of {nameof(LlmOptions)}.{nameof(LlmOptions.Metadata)} is longer than {LongestMetadata} characters or has one other than ASCII letters, digits, blanks and : _ @ $ # = / + , - . — Bedrock takes no others.");

    private static void WriteReal(ReadOnlySpan<byte> field, double? value, string option, Utf8JsonWriter writer)
    {
        if (value is { } real)
        {
            writer.WriteNumber(field, double.IsFinite(real) ? real : throw new LlmConfigurationException($"The option {option} is no finite number."));
        }
    }
}
