using System.Text.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// One way of speaking to a model over HTTP. Pure: a request in, bytes out; bytes in, log entries out. A dialect knows no
/// provider, no address, no key and no other dialect, and its members may be called from any thread.
/// </summary>
internal abstract class Dialect
{
    /// <summary>The dialect's name, as provider parts and documentation use it, such as <c>anthropic-messages</c>.</summary>
    public abstract string Name { get; }

    /// <summary>How its streams are cut into events.</summary>
    public virtual StreamForm StreamForm => StreamForm.ServerSentEvents;

    /// <summary>How the provider counts the input of a call without answering it; null where it does not, or nobody knows that it does.</summary>
    public TokenCounter? TokenCounter { get; init; }

    /// <summary>
    /// Whether cache marks are written. They are a hint: where they are not, the request goes without them and the response names them
    /// among what was omitted.
    /// </summary>
    public virtual bool TakesCacheMarks => false;

    /// <summary>Whether a mark on this part is written, where the dialect writes any.</summary>
    public virtual bool TakesCacheMarkOn(ContentPart part) => TakesCacheMarks;

    /// <summary>The path below the provider's base address, without a leading slash.</summary>
    public abstract string PathOf(LlmRequest request, bool stream);

    /// <summary>
    /// What of the request this dialect has no words for: the names of options, such as <c>TopK</c>. The caller decides whether
    /// that is an error; <see cref="WriteRequest"/> leaves them out.
    /// </summary>
    public abstract IReadOnlyList<string> UnsupportedOptions(LlmRequest request);

    /// <summary>Writes the body.</summary>
    /// <exception cref="LlmConfigurationException">A part or a message order has no form in this dialect; the message names it.</exception>
    public abstract void WriteRequest(LlmRequest request, bool stream, Utf8JsonWriter writer);

    /// <summary>Reads a whole answer into the log and finishes it; returns the error where the body is one instead.</summary>
    /// <exception cref="JsonException">The body is not JSON of the dialect's form.</exception>
    public abstract ProviderError? ReadResponse(ReadOnlySpan<byte> body, ResponseLog log);

    /// <summary>A decoder for one stream.</summary>
    public abstract StreamDecoder CreateStreamDecoder();

    /// <summary>Reads the body of an error status; null where it has no known form. Never throws.</summary>
    public abstract ProviderError? ReadError(ReadOnlySpan<byte> body);
}
