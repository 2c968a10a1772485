using System.Buffers;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>One entry of <c>reasoning_details</c>. Its texts grow with each piece; of every other member the last value holds.</summary>
internal sealed class OpenAIChatReasoningDetail(string type, long? index)
{
    private readonly List<(string Name, byte[] Value)> _members = [];
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);

    public string Type { get; } = type;

    /// <summary>Whether it has what only the provider can read.</summary>
    public bool IsSealed { get; private set; }

    /// <summary>Whether another piece belongs to it. What has no index comes whole.</summary>
    public bool IsContinuedBy(string type, long? next) => index is not null && index == next && Type == type;

    public void Add(ReadOnlySpan<byte> json)
    {
        var reader = JsonMembers.Enter(json, "A detail of the reasoning");
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            if (reader.TokenType == JsonTokenType.String && name is "text" or "summary" or "data")
            {
                Grow(name, reader.ReadText());
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                Set(name, reader.ReadSlice(json).ToArray());
            }

            IsSealed |= name is "data" or "signature" && reader.TokenType == JsonTokenType.String;
        }
    }

    public ReadOnlySpan<byte> ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in _members)
            {
                writer.WritePropertyName(name);
                if (_texts.TryGetValue(name, out var text))
                {
                    writer.WriteStringValue(text.ToString());
                }
                else
                {
                    writer.WriteRawValue(value, skipInputValidation: true);
                }
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan;
    }

    private void Grow(string name, string piece)
    {
        if (!_texts.TryGetValue(name, out var text))
        {
            _texts[name] = text = new StringBuilder();
            Set(name, []);
        }

        text.Append(piece);
    }

    private void Set(string name, byte[] value)
    {
        var at = _members.FindIndex(member => member.Name == name);
        if (at < 0)
        {
            _members.Add((name, value));
        }
        else
        {
            _members[at] = (name, value);
        }
    }
}
