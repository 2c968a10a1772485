using System.Buffers.Text;
using System.Text;

namespace Mirascope.Gen.Json;

/// <summary>Resolves the escapes of a JSON string the strict way refuses: one with a lone surrogate or bytes that are no UTF-8.</summary>
internal static class JsonEscapes
{
    /// <summary>The text between the quotes. Its escapes are well-formed: a reader has been over them.</summary>
    public static string Resolve(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (int slash; (slash = escaped.IndexOf((byte)'\\')) >= 0;)
        {
            text.Append(Encoding.UTF8.GetString(escaped[..slash]));
            var kind = escaped[slash + 1];
            text.Append(kind == 'u' ? ReadUnit(escaped.Slice(slash + 2, 4)) : Plain(kind));
            escaped = escaped[(slash + (kind == 'u' ? 6 : 2))..];
        }

        return text.Append(Encoding.UTF8.GetString(escaped)).ToString();
    }

    private static char ReadUnit(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out ushort unit, out _, 'x') ? (char)unit : '\uFFFD';

    private static char Plain(byte kind) => kind switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)kind,
    };
}
