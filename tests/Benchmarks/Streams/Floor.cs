using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>
/// The least that reading a stream can cost without guessing: split the events, walk the JSON to the delta, make one string.
/// It checks nothing, keeps nothing and would be wrong on any stream that is not the expected one.
/// </summary>
internal sealed class Floor(HttpMessageHandler handler, string dialect)
{
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);
    private readonly FloorCut _cut = new(StreamWires.All[dialect].Cut);
    private readonly byte[] _member = Encoding.UTF8.GetBytes(StreamWires.All[dialect].Member);
    private readonly int _depth = StreamWires.All[dialect].Depth;

    public async Task<int> RunAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://127.0.0.1/");
        using var response = await _invoker.SendAsync(request, default).ConfigureAwait(false);
        using var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        int start = 0, end = 0, characters = 0;
        while (true)
        {
            if (end == buffer.Length)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                (start, end) = (0, end - start);
            }

            var read = await stream.ReadAsync(buffer.AsMemory(end)).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            end += read;
            while (_cut.Next(buffer.AsSpan(start, end - start), out var json, out var length))
            {
                characters += Delta(json)?.Length ?? 0;
                start += length;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return characters;
    }

    private string? Delta(ReadOnlySpan<byte> json)
    {
        if (json[0] != '{')
        {
            return null;
        }

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == _depth && reader.ValueTextEquals(_member))
            {
                reader.Read();
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }
        }

        return null;
    }
}
