namespace Mirascope.Gen.Providers;

/// <summary>A request that is finished but for the proof of who sends it.</summary>
/// <param name="message">Method, address and headers. The headers of the content are there too.</param>
/// <param name="body">The bytes of the body. They may be read until the first await, or copied.</param>
/// <param name="now">The time by the client's clock.</param>
internal readonly struct OutgoingRequest(HttpRequestMessage message, ReadOnlyMemory<byte> body, DateTimeOffset now)
{
    public HttpRequestMessage Message { get; } = message;

    public ReadOnlyMemory<byte> Body { get; } = body;

    public DateTimeOffset Now { get; } = now;
}
