using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen;

public sealed partial class Message
{
    // What is stored is read by programs, not put into a page: text stays readable in every script.
    private static readonly JsonWriterOptions StoredForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads a message from its stored form.</summary>
    /// <exception cref="JsonException">The text is not JSON of that form; the message names the role, type or member.</exception>
    public static Message Parse(string json)
    {
        var reader = Begin(json);
        var message = MessageReader.Read(ref reader);
        reader.Read();
        return message;
    }

    /// <summary>Reads a conversation, a list of messages, from its stored form.</summary>
    /// <exception cref="JsonException">The text is not JSON of that form; the message names the role, type or member.</exception>
    public static IReadOnlyList<Message> ParseList(string json)
    {
        var reader = Begin(json);
        var messages = MessageReader.ReadList(ref reader);
        reader.Read();
        return messages;
    }

    /// <summary>A conversation in its stored form: a list of messages.</summary>
    public static string ToJson(IEnumerable<Message> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var message in messages)
            {
                MessageWriter.Write(writer, message);
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>The message in its stored form, which <see cref="Parse"/> reads.</summary>
    public string ToJson() => Write(writer => MessageWriter.Write(writer, this));

    private static Utf8JsonReader Begin(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        return reader;
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, StoredForm))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
