using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>Checks a message's content: a string, or parts of the kinds its role may have.</summary>
internal static class OpenAIResponsesParts
{
    public static void Check(CheckedValue content, string role)
    {
        if (content.IsText)
            return;
        foreach (var part in content.Items("one of an array of objects or string"))
        {
            switch (part.Object().Required("type").OneOf(role == "assistant" ? ["output_text", "refusal"] : ["input_text", "input_image", "input_file", "input_audio", "computer_screenshot"]))
            {
                case "input_text" or "output_text":
                    part.Required("text").Text();
                    break;
                case "refusal":
                    part.Required("refusal").Text();
                    break;
                case "input_image":
                    CheckImage(part);
                    break;
                case "input_file":
                    CheckFile(part);
                    break;
            }
        }
    }

    private static void CheckImage(CheckedValue image)
    {
        image.OptionalOrNull("detail")?.OneOf("low", "high", "auto", "original");
        var id = image.OptionalOrNull("file_id")?.Text();
        if (image.OptionalOrNull("image_url") is { } url)
            OpenAIUrls.Check(url);
        else if (id is null)
            throw CheckedValue.Refuse(image.Wording.Missing(image.Wording.Member(image.Path, "image_url")));
    }

    private static void CheckFile(CheckedValue file)
    {
        file.OptionalOrNull("filename")?.Text();
        var hasOther = file.OptionalOrNull("file_id")?.Text() is not null || file.OptionalOrNull("file_url")?.Text() is not null;
        if (file.OptionalOrNull("file_data") is { } data)
            OpenAIUrls.CheckFileData(data);
        else if (!hasOther)
            throw CheckedValue.Refuse(file.Wording.Missing(file.Wording.Member(file.Path, "file_id")));
    }
}
