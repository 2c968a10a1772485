using System.Text.Json;
using Mirascope.Gen.Json;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>
/// Adds the fields of <see cref="LlmOptions.Extra"/> to a body that is written. A field that the request has already is refused:
/// what is said twice, one of two servers understands the other way round. Only where both are objects, such as Gemini's
/// <c>generationConfig</c>, are they joined, by the same rule within; and the list <c>tools</c> grows, Bedrock's in <c>toolConfig</c> too, for it is there that most
/// providers are asked for tools they run themselves. How the answer comes is not a field's to decide.
/// </summary>
internal static class ExtraFields
{
    /// <exception cref="LlmConfigurationException">The request has a field of that name already.</exception>
    public static void AddTo(RequestBody body, JsonFields extra, JsonWriterOptions options)
    {
        foreach (var (name, _) in extra)
        {
            if (name is "stream" or "stream_options")
            {
                throw new LlmConfigurationException(
                    $"{nameof(LlmOptions)}.{nameof(LlmOptions.Extra)} sets '{name}'. Whether an answer is streamed is decided by how it is asked for.");
            }
        }

        var written = body.Buffer.Written.ToArray();
        body.Buffer.Clear();
        using var writer = new Utf8JsonWriter(body.Buffer, options);
        Join(written, extra, "", writer);
    }

    private static void Join(ReadOnlySpan<byte> written, JsonFields extra, string path, Utf8JsonWriter writer)
    {
        var reader = JsonMembers.Enter(written, "The body");
        var left = extra;
        writer.WriteStartObject();
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            var opening = reader.TokenType;
            var value = reader.ReadSlice(written);
            writer.WritePropertyName(name);
            if (!extra.TryGetValue(name, out var added))
            {
                writer.WriteRawValue(value, skipInputValidation: true);
            }
            else if (opening == JsonTokenType.StartObject && added.Span[0] == (byte)'{')
            {
                Join(value, Members(added.Span, name), $"{path}{name}.", writer);
                left = left.Without(name);
            }
            else if (path is "" or "toolConfig." && name == "tools" && opening == JsonTokenType.StartArray && added.Span[0] == (byte)'[')
            {
                writer.WriteStartArray();
                WriteElements(value, writer);
                WriteElements(added.Span, writer);
                writer.WriteEndArray();
                left = left.Without(name);
            }
            else
            {
                throw new LlmConfigurationException(
                    $"{nameof(LlmOptions)}.{nameof(LlmOptions.Extra)} sets '{path}{name}', which the request has already. Use the option or the member that stands for it, or leave that out.");
            }
        }

        foreach (var (name, value) in left)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(value.Span, skipInputValidation: true);
        }

        writer.WriteEndObject();
    }

    private static void WriteElements(ReadOnlySpan<byte> list, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(list);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            writer.WriteRawValue(reader.ReadSlice(list), skipInputValidation: true);
        }
    }

    private static JsonFields Members(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return JsonFields.Parse(json);
        }
        catch (ArgumentException exception)
        {
            throw new LlmConfigurationException($"The field '{name}' of {nameof(LlmOptions)}.{nameof(LlmOptions.Extra)} cannot be joined with the request's own: {exception.Message}");
        }
    }
}
