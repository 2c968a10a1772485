using System.Net.Http.Headers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>The headers of an answer, fit to be shown. It holds them and not the answer, whose body shall not live as long.</summary>
internal sealed class AnswerHeaders(HttpResponseHeaders headers, Redaction redaction, DateTimeOffset time) : ResponseHeaders(time)
{
    private const int Longest = 4096;

    // What a cookie holds is nobody's to keep.
    private protected override IEnumerable<KeyValuePair<string, string>> Read() => headers.NonValidated
        .Where(header => !header.Key.StartsWith("Set-Cookie", StringComparison.OrdinalIgnoreCase))
        .Select(header => KeyValuePair.Create(header.Key, redaction.Line(header.Value.ToString(), Longest) ?? ""));
}
