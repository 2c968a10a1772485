using System.Text.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// Bedrock's CountTokens, for both of its forms: the conversation of a Converse, or the body of an InvokeModel as it is. It knows the
/// models themselves and not the profiles that serve them from several regions, so a profile's region is left off.
/// </summary>
/// <param name="isConverse">Whether the call is a Converse; otherwise it is an InvokeModel.</param>
internal sealed class BedrockTokenCounter(bool isConverse) : TokenCounter
{
    private static readonly string[] Taken = ["messages", "system", "toolConfig", "additionalModelRequestFields"];

    private static readonly string[] Regions = ["us.", "eu.", "ap.", "apac.", "jp.", "au.", "ca.", "us-gov.", "global."];

    protected override ReadOnlySpan<byte> Answer => "inputTokens"u8;

    public override string PathOf(LlmRequest request)
    {
        var region = Array.Find(Regions, prefix => request.Model.StartsWith(prefix, StringComparison.Ordinal)) ?? "";
        return $"model/{PathSegment.Escape(request.Model[region.Length..], "The model's name")}/count-tokens";
    }

    public override void Write(LlmRequest request, ReadOnlySpan<byte> call, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("input"u8);
        if (isConverse)
        {
            writer.WriteStartObject("converse"u8);
            WriteMembers(call, Taken, writer);
        }
        else
        {
            writer.WriteStartObject("invokeModel"u8);
            writer.WriteBase64String("body"u8, call);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
