using System.Text.Json;
using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing;

/// <summary>
/// An answer a test prescribes; see <see cref="LlmSimulator.Enqueue(SimulatedReply[])"/>. Immutable, and the same for every
/// dialect: it is written in the form of whichever the request came in. It is given word for word; stop sequences and token limits
/// of the request do not cut it.
/// </summary>
public sealed class SimulatedReply
{
    private SimulatedReply()
    {
    }

    internal string AnswerText { get; private init; } = "";

    internal string? ThoughtText { get; private init; }

    internal IReadOnlyList<CalledTool> Calls { get; private init; } = [];

    internal string? RefusalText { get; private init; }

    internal Refusal? Failure { get; private init; }

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
        if (status is < 400 or > 599)
            throw new ArgumentOutOfRangeException(nameof(status), status, "The status of an error is 400 to 599.");
        if (retryAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryAfter), retryAfter, "A wait is not negative.");
        return new SimulatedReply { Failure = new Refusal(status, type, message, null, code, retryAfter) };
    }

    /// <summary>The same answer with one more tool call.</summary>
    /// <param name="name">The tool's name; it need not be one the request declares.</param>
    /// <param name="argumentsJson">The arguments, a JSON object; it need not fit the tool's schema.</param>
    /// <exception cref="ArgumentException">The arguments are not a JSON object.</exception>
    /// <exception cref="InvalidOperationException">This is an error.</exception>
    public SimulatedReply AndToolCall(string name, string argumentsJson)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(argumentsJson);
        MustBeAnAnswer();
        return Copy(ThoughtText, [.. Calls, new CalledTool(name, Checked(argumentsJson))]);
    }

    /// <summary>The same answer with a thought before it. Where the dialect shows no thoughts, only the usage tells of it.</summary>
    /// <exception cref="InvalidOperationException">This is an error.</exception>
    public SimulatedReply WithThought(string thought)
    {
        ArgumentNullException.ThrowIfNull(thought);
        MustBeAnAnswer();
        return Copy(thought, Calls);
    }

    private SimulatedReply Copy(string? thought, IReadOnlyList<CalledTool> calls) =>
        new() { AnswerText = AnswerText, RefusalText = RefusalText, ThoughtText = thought, Calls = calls };

    private void MustBeAnAnswer()
    {
        if (Failure is not null)
            throw new InvalidOperationException("An error has neither tool calls nor a thought.");
    }

    private static string Checked(string argumentsJson)
    {
        try
        {
            using var document = JsonDocument.Parse(argumentsJson);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return argumentsJson.Trim();
        }
        catch (JsonException exception)
        {
            throw new ArgumentException($"The arguments are not JSON: {exception.Message}", nameof(argumentsJson), exception);
        }

        throw new ArgumentException("The arguments are not a JSON object.", nameof(argumentsJson));
    }
}
