using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mirascope.Gen.Json;

/// <summary>Reads and writes a message in its stored form.</summary>
internal sealed class MessageJsonConverter : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options) => throw new NotSupportedException();
}
