using System.Text;

namespace Mirascope.Gen.Testing.Faults;

/// <summary>Spoils the JSON in a piece of a body, and leaves what stands around it.</summary>
internal static class Damage
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head>\n<body><center><h1>502 Bad Gateway</h1></center></body></html>\n");

    /// <summary>Takes the last brace away, so that the JSON does not end.</summary>
    public static ReadOnlyMemory<byte> MalformedJson(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.LastIndexOf((byte)'}');
        return at < 0 ? (byte[])[.. bytes.Span, (byte)'{'] : (byte[])[.. bytes.Span[..at], .. bytes.Span[(at + 1)..]];
    }

    /// <summary>Puts a byte that no UTF-8 has into the last string.</summary>
    public static ReadOnlyMemory<byte> InvalidUtf8(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.LastIndexOf(":\""u8);
        var place = at < 0 ? Math.Max(0, bytes.Span.LastIndexOf((byte)'}')) : at + 2;
        return (byte[])[.. bytes.Span[..place], 0xFF, .. bytes.Span[place..]];
    }

    /// <summary>A gateway's page in place of everything.</summary>
    public static ReadOnlyMemory<byte> HtmlPage(ReadOnlyMemory<byte> bytes) => Page;
}
