using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>Pairs tool messages with the calls of the assistant's message before them: each call once, no others.</summary>
internal sealed class PendingToolCalls
{
    private readonly List<string> _open = [];

    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);

    public void Add(CheckedValue id)
    {
        var value = id.Text();
        if (value.Length == 0 || _open.Contains(value))
            throw id.Broken($"Invalid parameter: duplicate or empty tool call id '{value}' in 'tool_calls'.");
        _open.Add(value);
    }

    public void Answer(CheckedValue message)
    {
        var id = message.Required("tool_call_id");
        var value = id.Text();
        if (_open.Count == 0 && _answered.Count == 0)
            throw message.Required("role").Broken("Invalid parameter: messages with role 'tool' must be a response to a preceeding message with 'tool_calls'.");
        if (_answered.Contains(value))
            throw id.Broken($"Invalid parameter: Duplicate value for 'tool_call_id' of '{value}' in messages with role 'tool'.");
        if (!_open.Remove(value))
            throw id.Broken($"Invalid parameter: 'tool_call_id' of '{value}' not found in 'tool_calls' of previous message.");
        _answered.Add(value);
    }

    /// <summary>Called where the run of tool messages ends.</summary>
    public void MustBeAnswered(CheckedValue messages)
    {
        if (_open.Count > 0)
        {
            throw messages.Broken(
                "An assistant message with 'tool_calls' must be followed by tool messages responding to each 'tool_call_id'. "
                + $"The following tool_call_ids did not have response messages: {string.Join(", ", _open)}");
        }

        _answered.Clear();
    }
}
