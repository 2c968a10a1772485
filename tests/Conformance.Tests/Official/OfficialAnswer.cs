namespace Mirascope.Gen.Tests.Official;

/// <summary>What a client makes of a recorded answer: text, calls as id, name and arguments, tokens in and out.</summary>
internal sealed record OfficialAnswer(string Text, IReadOnlyList<string> Calls, long Input, long Output)
{
    public static OfficialAnswer Of(CallResponse response) => new(
        response.Content,
        [.. response.ToolCalls.Select(call => ToText(call.Id, call.Name, call.Arguments))],
        response.Usage?.InputTokens ?? 0,
        response.Usage?.OutputTokens ?? 0);

    public static string ToText(string? id, string name, string arguments) =>
        $"{id} {name} {System.Text.Json.Nodes.JsonNode.Parse(arguments.Length == 0 ? "{}" : arguments)!.ToJsonString()}";

    public override string ToString() => $"{Input} in, {Output} out, calls [{string.Join("; ", Calls)}], text {Text}";
}
