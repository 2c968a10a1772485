using System.Text;
using Mirascope.Gen.Json;
using Names = Mirascope.Gen.Dialects.AnthropicMessages.AnthropicMessagesNames;

namespace Mirascope.Gen.Dialects.AnthropicMessages;

/// <summary>
/// Text, and what it cites. The vocabulary's text has no citations, so they follow it as a provider part of type
/// <c>citations</c> that holds the array as the wire wrote it; the encoder puts the two together again.
/// </summary>
internal sealed class AnthropicTextBlock(int part) : AnthropicBlock
{
    /// <summary>The type of the provider part.</summary>
    public const string CitationsType = "citations";

    private StringBuilder? _citations;

    public override bool Append(AnthropicDeltaKind kind, string text, ResponseLog log)
    {
        if (kind != AnthropicDeltaKind.Text)
        {
            return false;
        }

        log.AddText(part, text);
        return true;
    }

    public override bool AppendOther(ReadOnlySpan<byte> delta)
    {
        var reader = JsonMembers.Enter(delta, "The delta");
        var found = false;
        while (reader.NextMember())
        {
            var isCitation = reader.ValueTextEquals(Names.Citation);
            reader.Read();
            var value = reader.ReadSlice(delta);
            if (isCitation)
            {
                Cite(value);
                found = true;
            }
        }

        return found;
    }

    /// <summary>Adds one citation.</summary>
    public void Cite(ReadOnlySpan<byte> citation)
    {
        _citations = _citations is null ? new StringBuilder("[") : _citations.Append(',');
        _citations.Append(Encoding.UTF8.GetString(citation));
    }

    public override void Close(ResponseLog log)
    {
        if (_citations is not null)
        {
            CitationJson.AddList(Encoding.UTF8.GetBytes($"{_citations}]"), part, log);
            log.AddWhole(new ProviderPart(AnthropicMessagesDialect.DialectName, CitationsType, _citations.Append(']').ToString()));
        }
    }
}
