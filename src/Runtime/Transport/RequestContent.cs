using System.Net;

namespace Mirascope.Gen.Transport;

/// <summary>A <see cref="RequestBody"/> as HTTP sends it. Each try gets a content of its own, because sending disposes it.</summary>
internal sealed class RequestContent : HttpContent
{
    private readonly RequestBody _body;
    private readonly ReadOnlyMemory<byte> _bytes;

    public RequestContent(RequestBody body, ReadOnlyMemory<byte> bytes)
    {
        _body = body;
        _bytes = bytes;
        Headers.TryAddWithoutValidation("Content-Type", "application/json");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        _body.CopyToAsync(_bytes, stream, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        _body.CopyToAsync(_bytes, stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = _bytes.Length;
        return true;
    }
}
