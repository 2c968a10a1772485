using System.Buffers;
using System.Text.Json;

namespace Mirascope.Gen.Benchmarks.Streams;

/// <summary>
/// The least that reading a stream can cost without guessing: split the events, walk the JSON to the delta, make one string.
/// It checks nothing, keeps nothing and would be wrong on any stream that is not the expected one.
/// </summary>
internal sealed class Floor(HttpMessageHandler handler, string dialect)
{
    private readonly HttpMessageInvoker _invoker = new(handler, disposeHandler: false);
    private readonly bool _isOpenAI = dialect == Provider.OpenAI;

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
            int length;
            while ((length = buffer.AsSpan(start, end - start).IndexOf("\n\n"u8)) >= 0)
            {
                characters += Delta(buffer.AsSpan(start, length))?.Length ?? 0;
                start += length + 2;
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return characters;
    }

    private string? Delta(ReadOnlySpan<byte> block)
    {
        var json = block[(block.IndexOf("data: "u8) + 6)..];
        if (json[0] != '{')
        {
            return null;
        }

        var reader = new Utf8JsonReader(json);
        var depth = _isOpenAI ? 4 : 2;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth
                && (_isOpenAI ? reader.ValueTextEquals("content"u8) : reader.ValueTextEquals("text"u8)))
            {
                reader.Read();
                return reader.GetString();
            }
        }

        return null;
    }
}
