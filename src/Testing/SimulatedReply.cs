using System.Text;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing;

/// <summary>
/// An answer a test prescribes; see <see cref="LlmSimulator.Enqueue(SimulatedReply[])"/>. Immutable, and the same for every
/// dialect: it is written in the form of whichever the request came in. It is given word for word; stop sequences and token limits
/// of the request do not cut it.
/// </summary>
public sealed partial class SimulatedReply
{
    private SimulatedReply()
    {
    }

    internal string AnswerText { get; private init; } = "";

    internal string? ThoughtText { get; private init; }

    internal IReadOnlyList<CalledTool> Calls { get; private init; } = [];

    internal string? RefusalText { get; private init; }

    internal Refusal? Failure { get; private init; }

    /// <summary>Whether the simulator answers by itself.</summary>
    internal bool IsOwn { get; private init; }

    internal RawBody? RawBody { get; private init; }

    internal IReadOnlyList<SimulatedFault> Faults { get; private init; } = [];

    /// <summary>The answer the simulator would give of its own, for something to go wrong with it.</summary>
    public static SimulatedReply Own() => new() { IsOwn = true };

    /// <summary>An answer of this text.</summary>
    public static SimulatedReply Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new SimulatedReply { AnswerText = text };
    }

    /// <summary>
    /// An answer that declines: a refusal where the dialect has a form for one, else this text with the finish reason that comes
    /// nearest.
    /// </summary>
    public static SimulatedReply Refusal(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new SimulatedReply { RefusalText = text };
    }

    /// <summary>An answer that calls a tool.</summary>
    /// <param name="name">The tool's name; it need not be one the request declares.</param>
    /// <param name="argumentsJson">The arguments, a JSON object; it need not fit the tool's schema.</param>
    /// <exception cref="ArgumentException">The arguments are not a JSON object.</exception>
    public static SimulatedReply ToolCall(string name, string argumentsJson) => new SimulatedReply().AndToolCall(name, argumentsJson);

    /// <summary>An error.</summary>
    /// <param name="status">The status code, 400 to 599.</param>
    /// <param name="type">The provider's class of the error, such as <c>rate_limit_error</c>.</param>
    /// <param name="message">What it says.</param>
    /// <param name="code">The provider's finer name for it, where its form has one; null for none.</param>
    /// <param name="retryAfter">How long the caller is told to wait; null for no word about it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is not one of an error, or the wait is negative.</exception>
    public static SimulatedReply Error(int status, string type, string message, string? code = null, TimeSpan? retryAfter = null)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(message);
        ErrorStatus(status);
        if (retryAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, "A wait is not negative.");
        return new SimulatedReply { Failure = new Refusal(status, type, message, null, code, retryAfter) };
    }

    /// <summary>Any body at all, such as a gateway's page; the dialect has no part in it.</summary>
    /// <param name="status">The status code, 200 to 599.</param>
    /// <param name="contentType">The content type, such as <c>text/html</c>.</param>
    /// <param name="body">The body.</param>
    /// <exception cref="ArgumentOutOfRangeException">The status is none.</exception>
    public static SimulatedReply Raw(int status, string contentType, string body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return Raw(status, contentType, Encoding.UTF8.GetBytes(body));
    }

    /// <inheritdoc cref="Raw(int, string, string)"/>
    public static SimulatedReply Raw(int status, string contentType, ReadOnlyMemory<byte> body)
    {
        ArgumentException.ThrowIfNullOrEmpty(contentType);
        if (status is < 200 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "The status of an answer is 200 to 599.");
        return new SimulatedReply { RawBody = new RawBody(status, contentType, body) };
    }

    internal static int ErrorStatus(int status) => status is >= 400 and <= 599
        ? status
        : throw new ArgumentOutOfRangeException(nameof(status), status, "The status of an error is 400 to 599.");
}
