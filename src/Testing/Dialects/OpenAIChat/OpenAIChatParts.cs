using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Checks a message's content: a string, or parts of the kinds its role may have.</summary>
internal static class OpenAIChatParts
{
    public static void Check(CheckedValue content, params string[] kinds)
    {
        if (content.IsText)
            return;
        foreach (var part in content.Items("one of a string or array of objects", 1))
            CheckPart(part.Object(), part.Required("type").OneOf(kinds));
    }

    private static void CheckPart(CheckedValue part, string kind)
    {
        var inner = part.Required(kind);
        switch (kind)
        {
            case "image_url":
                OpenAIUrls.Check(inner.Object().Required("url"));
                inner.OptionalOrNull("detail")?.OneOf("auto", "low", "high");
                break;
            case "input_audio":
                CheckBase64(inner.Object().Required("data"));
                inner.Required("format").OneOf("wav", "mp3");
                break;
            case "file":
                CheckFile(inner.Object());
                break;
            default:
                inner.Text();
                break;
        }
    }

    private static void CheckFile(CheckedValue file)
    {
        var (id, data) = (file.OptionalOrNull("file_id"), file.OptionalOrNull("file_data"));
        if (id is null && data is null)
            throw CheckedValue.Refuse(file.Wording.Missing(file.Wording.Member(file.Path, "file_id")));
        id?.Text();
        data?.Text();
        file.OptionalOrNull("filename")?.Text();
    }

    private static void CheckBase64(CheckedValue data)
    {
        if (!IsBase64(data.Text()))
            throw data.Broken($"Invalid '{data.Path}'. Expected a base64-encoded value.");
    }

    private static bool IsBase64(ReadOnlySpan<char> text) => text.Length > 0 && System.Buffers.Text.Base64.IsValid(text);
}
