using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>The server's end of one connection.</summary>
internal sealed class ServerConnection(Socket socket, CancellationToken stop)
{
    public const string EventStream = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    private readonly byte[] _buffer = new byte[16 * 1024];
    private string _unread = "";

    public CancellationToken Stop => stop;

    /// <summary>Reads one request with its body; null at the end of the connection.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var text = _unread;
        while (true)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end >= 0 && text.Length >= end + 4 + LengthOf(text[..end]))
            {
                var length = end + 4 + LengthOf(text[..end]);
                _unread = text[length..];
                return text[..length];
            }

            var count = await socket.ReceiveAsync(_buffer, stop);
            if (count == 0)
            {
                return null;
            }

            text += Encoding.Latin1.GetString(_buffer, 0, count);
        }
    }

    public async Task SendAsync(string text) => await SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await socket.SendAsync(bytes, stop)..];
        }
    }

    /// <summary>Sends a chunk of a chunked body.</summary>
    public Task SendChunkAsync(string text) =>
        SendAsync($"{Encoding.UTF8.GetByteCount(text).ToString("x", CultureInfo.InvariantCulture)}\r\n{text}\r\n");

    /// <summary>A whole answer that keeps the connection open.</summary>
    public Task AnswerAsync(string status, string contentType, string body, string headers = "") => SendAsync(
        $"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n{headers}Content-Length: {Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture)}\r\n\r\n{body}");

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    /// <summary>Ends when the client closes, or resets, its end.</summary>
    public async Task ClosedAsync()
    {
        try
        {
            while (await socket.ReceiveAsync(_buffer, stop) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // A reset is a close, too.
        }
    }

    private static int LengthOf(string head)
    {
        const string Name = "content-length:";
        foreach (var line in head.Split("\r\n"))
        {
            if (line.StartsWith(Name, StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(line.AsSpan(Name.Length), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
            }
        }

        return 0;
    }
}
