using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Json;

/// <summary>Values into a writer that the writer itself has no method for.</summary>
internal static class Utf8JsonWriterValues
{
    /// <summary>Writes ready-made JSON, checked: what is no JSON value must not become part of a request.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="json">The JSON, UTF-8.</param>
    /// <param name="what">What it is, to begin a sentence with.</param>
    /// <exception cref="LlmConfigurationException">It is no JSON.</exception>
    public static void WriteJson(this Utf8JsonWriter writer, ReadOnlySpan<byte> json, string what)
    {
        try
        {
            writer.WriteRawValue(json);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new LlmConfigurationException($"{what} is not valid JSON.");
        }
    }

    /// <summary>Writes bytes as a <c>data:</c> address, without making a string of them.</summary>
    public static void WriteDataUrl(this Utf8JsonWriter writer, JsonEncodedText name, string mediaType, ReadOnlySpan<byte> data)
    {
        var head = Encoding.UTF8.GetBytes($"data:{mediaType};base64,");
        var url = new byte[head.Length + Base64.GetMaxEncodedToUtf8Length(data.Length)];
        head.CopyTo(url, 0);
        Base64.EncodeToUtf8(data, url.AsSpan(head.Length), out _, out _);
        writer.WriteString(name, url);
    }
}
