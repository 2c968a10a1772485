using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>
/// The call of a tool that the provider runs, or its result. It becomes one provider part when it ends, in the form in which it goes back:
/// as it started, with the member that came in deltas filled in.
/// </summary>
/// <param name="index">The block's number.</param>
/// <param name="member">The one member of the block.</param>
/// <param name="type">The provider part's type.</param>
/// <param name="start">What that member started with.</param>
internal sealed class ConverseProviderBlock(int index, string member, string type, byte[] start) : ConverseBlock(index)
{
    private readonly StringBuilder _input = new();
    private readonly StringBuilder _content = new();

    public override bool Add(scoped in ConverseDelta delta, ResponseLog log)
    {
        switch (delta.Kind)
        {
            case ConverseDeltaKind.ToolInput:
                _input.Append(delta.Text);
                return true;

            // A list each time, of which the whole is made.
            case ConverseDeltaKind.ToolResult when delta.Json is [(byte)'[', .., (byte)']']:
                var items = Encoding.UTF8.GetString(delta.Json[1..^1]);
                _content.Append(_content.Length > 0 && !string.IsNullOrWhiteSpace(items) ? "," : "").Append(items);
                return true;
            default:
                return false;
        }
    }

    public override void Close(ResponseLog log)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(member);
            CopyStart(writer);
            if (type == "toolResult")
            {
                writer.WritePropertyName(ConverseNames.Content);
                writer.WriteRawValue($"[{_content}]");
            }
            else
            {
                var input = Encoding.UTF8.GetBytes(_input.ToString());
                writer.WritePropertyName(ConverseNames.Input);
                writer.WriteRawValue(JsonCheck.IsObject(input) ? input : "{}"u8);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        var json = Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
        log.AddWhole(new ProviderPart(BedrockConverseDialect.DialectName, type, json));
    }

    private void CopyStart(Utf8JsonWriter writer)
    {
        var reader = JsonMembers.Enter(start, "The block");
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            writer.WritePropertyName(name);
            writer.WriteRawValue(reader.ReadSlice(start), skipInputValidation: true);
        }
    }
}
