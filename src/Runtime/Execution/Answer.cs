using System.Net;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>An answer whose status says success and whose body has not been read. Disposing it closes the connection at once.</summary>
internal sealed class Answer(HttpResponseMessage response, Stream body, string? requestId, ResponseHeaders headers) : IDisposable
{
    public string? RequestId { get; } = requestId;

    public ResponseHeaders Headers { get; } = headers;

    public Stream Body { get; } = body;

    public string MediaType { get; } = response.Content.Headers.MediaTypeOf();

    public bool IsWithoutContent => response.StatusCode is HttpStatusCode.NoContent or HttpStatusCode.ResetContent;

    public void Dispose() => response.Dispose();
}
