using System.Buffers;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// A block only the provider knows: a tool it ran itself, that tool's result, a compaction, whatever comes next. It becomes one
/// provider part when it ends: byte for byte as it started, but with the members that came in deltas filled in.
/// </summary>
internal sealed class AnthropicProviderBlock(string type, byte[] json) : AnthropicBlock
{
    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);
    private StringBuilder? _input;

    public override bool Append(AnthropicDeltaKind kind, string text, ResponseLog log)
    {
        if (kind != AnthropicDeltaKind.InputJson)
        {
            return false;
        }

        (_input ??= new StringBuilder()).Append(text);
        return true;
    }

    // A delta of a kind of its own, such as compaction_delta, names the members its texts belong to.
    public override bool AppendOther(ReadOnlySpan<byte> delta)
    {
        var reader = JsonMembers.Enter(delta, "The delta");
        var found = false;
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            if (reader.ReadTextOrSkip() is { } text && name != "type")
            {
                if (!_texts.TryGetValue(name, out var gathered))
                {
                    _texts.Add(name, gathered = new StringBuilder());
                }

                gathered.Append(text);
                found = true;
            }
        }

        return found;
    }

    public override void Close(ResponseLog log) => log.AddWhole(new ProviderPart(AnthropicMessagesDialect.DialectName, type, ToJson()));

    private string ToJson()
    {
        var input = _input is { Length: > 0 } ? Encoding.UTF8.GetBytes(_input.ToString()) : [];
        if (!JsonCheck.IsObject(input))
        {
            input = [];
        }

        return input.Length == 0 && _texts.Count == 0 ? Encoding.UTF8.GetString(json) : Fill(input);
    }

    private string Fill(byte[] input)
    {
        var buffer = new ArrayBufferWriter<byte>(json.Length + input.Length);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            var reader = JsonMembers.Enter(json, "The block");
            while (reader.NextMember())
            {
                var name = reader.ReadName();
                reader.Read();
                var own = reader.TokenType == JsonTokenType.String ? reader.ReadText() : "";
                var value = reader.ReadSlice(json);
                writer.WritePropertyName(name);
                if (_texts.Remove(name, out var text))
                {
                    writer.WriteStringValue(own + text);
                }
                else
                {
                    writer.WriteRawValue(input.Length > 0 && name == "input" ? input : value, skipInputValidation: true);
                }
            }

            foreach (var (name, text) in _texts)
            {
                writer.WriteString(name, text.ToString());
            }

            if (input.Length > 0 && !HasInput())
            {
                writer.WritePropertyName(Names.Input);
                writer.WriteRawValue(input, skipInputValidation: true);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private bool HasInput()
    {
        var reader = JsonMembers.Enter(json, "The block");
        while (reader.NextMember())
        {
            if (reader.ValueTextEquals(Names.Input))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
