using System.Text.Json;
using Mirascope.Gen.Testing.Answering;

namespace Mirascope.Gen.Testing;

public sealed partial class SimulatedReply
{
    /// <summary>The same answer with one more tool call.</summary>
    /// <param name="name">The tool's name; it need not be one the request declares.</param>
    /// <param name="argumentsJson">The arguments, a JSON object; it need not fit the tool's schema.</param>
    /// <exception cref="ArgumentException">The arguments are not a JSON object.</exception>
    /// <exception cref="InvalidOperationException">This is no answer that is prescribed.</exception>
    public SimulatedReply AndToolCall(string name, string argumentsJson)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(argumentsJson);
        MustBeAnAnswer();
        return Copy(ThoughtText, [.. Calls, new CalledTool(name, Checked(argumentsJson))], Faults);
    }

    /// <summary>The same answer with a thought before it. Where the dialect shows no thoughts, only the usage tells of it.</summary>
    /// <exception cref="InvalidOperationException">This is no answer that is prescribed.</exception>
    public SimulatedReply WithThought(string thought)
    {
        ArgumentNullException.ThrowIfNull(thought);
        MustBeAnAnswer();
        return Copy(thought, Calls, Faults);
    }

    /// <summary>The same reply with something that goes wrong on its way; several faults take effect one upon the other, in their order.</summary>
    public SimulatedReply With(params SimulatedFault[] faults)
    {
        ArgumentNullException.ThrowIfNull(faults);
        if (faults.Contains(null))
            throw new ArgumentException("A fault is null.", nameof(faults));
        return Copy(ThoughtText, Calls, [.. Faults, .. faults]);
    }

    private SimulatedReply Copy(string? thought, IReadOnlyList<CalledTool> calls, IReadOnlyList<SimulatedFault> faults) => new()
    {
        AnswerText = AnswerText,
        RefusalText = RefusalText,
        ThoughtText = thought,
        Calls = calls,
        Failure = Failure,
        IsOwn = IsOwn,
        RawBody = RawBody,
        Faults = faults,
    };

    private void MustBeAnAnswer()
    {
        if (Failure is not null || RawBody is not null || IsOwn)
            throw new InvalidOperationException("Only an answer that is prescribed can have tool calls or a thought.");
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
