namespace Mirascope.Gen;

/// <summary>
/// What a source throws when a stream breaks; the stream turns it into a <see cref="LlmStreamException"/> that holds what
/// arrived. It never leaves the library.
/// </summary>
internal sealed class StreamBrokenException(string message, Exception? innerException = null) : Exception(message, innerException);
