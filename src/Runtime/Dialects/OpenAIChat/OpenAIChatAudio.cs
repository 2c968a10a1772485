using System.Buffers;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>Puts the pieces of a streamed spoken answer together to the object a whole answer would have held.</summary>
internal sealed class OpenAIChatAudio
{
    /// <summary>The type of the part it becomes.</summary>
    public const string PartType = "audio";

    private readonly ArrayBufferWriter<byte> _sound = new();
    private readonly StringBuilder _transcript = new();
    private string? _id;
    private long? _expiresAt;

    /// <summary>Reads one piece.</summary>
    public void Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual(OpenAIChatNames.Id))
            {
                _id ??= reader.ReadTextOrNull();
            }
            else if (name.SequenceEqual(OpenAIChatNames.Transcript))
            {
                _transcript.Append(reader.ReadTextOrNull());
            }
            else if (reader.TokenType == JsonTokenType.String && name.SequenceEqual(OpenAIChatNames.Data))
            {
                // Each piece is padded for itself, so the texts cannot be joined but the bytes can.
                if (reader.TryGetBytesFromBase64(out var bytes))
                {
                    _sound.Write(bytes);
                }
            }
            else if (name.SequenceEqual(OpenAIChatNames.ExpiresAt))
            {
                _expiresAt = reader.ReadCount();
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Adds the sound, and what is said in it.</summary>
    public void AddSound(ResponseLog log)
    {
        if (_sound.WrittenCount > 0)
        {
            log.AddWhole(MadeMedia.Sound(_sound.WrittenSpan.ToArray(), _transcript.Length > 0 ? _transcript.ToString() : null));
        }
    }

    /// <summary>Adds the whole to the log, as a part of this dialect.</summary>
    public void Complete(string dialect, ResponseLog log)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteString(OpenAIChatNames.Id, _id);
            writer.WriteBase64String(OpenAIChatNames.Data, _sound.WrittenSpan);
            writer.WriteString(OpenAIChatNames.Transcript, _transcript.ToString());
            if (_expiresAt is { } expiresAt)
            {
                writer.WriteNumber(OpenAIChatNames.ExpiresAt, expiresAt);
            }

            writer.WriteEndObject();
        }

        AddSound(log);
        log.AddWhole(new ProviderPart(dialect, PartType, Encoding.UTF8.GetString(json.WrittenSpan)));
    }
}
