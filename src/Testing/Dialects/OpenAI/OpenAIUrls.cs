using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAI;

/// <summary>Checks addresses of media: of the web, or with the data in them.</summary>
internal static class OpenAIUrls
{
    public static void Check(CheckedValue url)
    {
        var text = url.Text();
        if (IsData(text) ? !HasBase64(text) : !IsWeb(text))
            throw Refused(url, $"Invalid '{url.Path}'. Expected a valid URL, but got a value with an invalid format.");
    }

    /// <summary>Checks <c>file_data</c>, which names its media type.</summary>
    public static void CheckFileData(CheckedValue data)
    {
        var text = data.Text();
        if (!IsData(text) || !HasBase64(text) || text.StartsWith("data:audio/", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(data, $"Invalid file data: '{data.Path}'. Expected a base64-encoded data URL with a valid file MIME type (e.g. 'data:application/pdf;base64,JVBERi0='), "
                + "but got a value without one.");
        }
    }

    private static bool IsData(string text) => text.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    private static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";

    private static bool HasBase64(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && comma + 1 < text.Length && text.AsSpan(0, comma).Contains(";base64", StringComparison.OrdinalIgnoreCase)
            && System.Buffers.Text.Base64.IsValid(text.AsSpan(comma + 1));
    }

    private static RefusedException Refused(CheckedValue value, string message) =>
        CheckedValue.Refuse(new Refusal(400, OpenAIWording.InvalidRequest, message, value.Path, "invalid_value"));
}
