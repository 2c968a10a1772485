using System.Text.Json;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>Writes what a user's turn holds beside results of tools.</summary>
internal static class AnthropicUserEncoder
{
    public static void Write(List<ContentPart> parts, Utf8JsonWriter writer)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case TextPart text:
                    AnthropicMessageEncoder.WriteText(text.Text, text.Cache, writer);
                    break;
                case ImagePart image:
                    AnthropicMediaEncoder.WriteImage(image, writer);
                    break;
                case DocumentPart document:
                    AnthropicMediaEncoder.WriteDocument(document, writer);
                    break;
                case ProviderPart own:
                    AnthropicMessageEncoder.WriteOwn(own, writer);
                    break;
                case AudioPart:
                    throw new LlmConfigurationException("Anthropic's Messages API takes no sound, and a user message has an AudioPart. Send a transcript as text, or choose a model that listens.");
                default:
                    throw new LlmConfigurationException($"A {part.GetType().Name} in a user or tool message has no form in Anthropic's Messages API. Only the assistant's messages hold it.");
            }
        }
    }
}
