using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.OpenAIChat;

/// <summary>
/// Puts <c>reasoning_details</c> together, of which a stream brings pieces. They become parts where one of them is sealed: only then
/// does a provider want them back, and then all of them in their order.
/// </summary>
internal sealed class OpenAIChatReasoningDetails
{
    /// <summary>What the types of its parts begin with.</summary>
    public const string TypePrefix = "reasoning";

    private readonly List<OpenAIChatReasoningDetail> _details = [];
    private bool _isSealed;

    /// <summary>Reads one detail, or a piece of the one before it.</summary>
    public void Read(ReadOnlySpan<byte> json)
    {
        var type = JsonSearch.FindText(json, OpenAIChatNames.Type) ?? TypePrefix;
        var index = FindIndex(json);
        if (_details is not [.., var last] || !last.IsContinuedBy(type, index))
        {
            _details.Add(last = new OpenAIChatReasoningDetail(type, index));
        }

        last.Add(json);
        _isSealed |= last.IsSealed;
    }

    /// <summary>Adds them to the log, as parts of this dialect.</summary>
    public void Complete(string dialect, ResponseLog log)
    {
        foreach (var detail in _isSealed ? _details : [])
        {
            log.AddWhole(new ProviderPart(dialect, detail.Type, Encoding.UTF8.GetString(detail.ToJson())));
        }
    }

    private static long? FindIndex(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return JsonSearch.TryFind(ref reader, OpenAIChatNames.Index) ? reader.ReadCount() : null;
    }
}
