using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mirascope.Gen.Json;

/// <summary>
/// Reads and writes a message in its stored form. Public so that a serializer context in another assembly can make one;
/// <see cref="Message"/> names it by itself.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageJsonConverter : JsonConverter<Message>
{
    /// <inheritdoc/>
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => MessageReader.Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) => MessageWriter.Write(writer, value);
}
