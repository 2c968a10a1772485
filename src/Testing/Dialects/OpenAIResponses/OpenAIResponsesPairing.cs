using Mirascope.Gen.Testing.Checking;

namespace Mirascope.Gen.Testing.Dialects.OpenAIResponses;

/// <summary>Pairs outputs with calls: each call has one output somewhere after it. Calls of an earlier response are not known here.</summary>
/// <param name="hasEarlier">Whether the input continues a response that the provider keeps.</param>
internal sealed class OpenAIResponsesPairing(bool hasEarlier)
{
    private readonly List<string> _open = [];

    public void Add(CheckedValue call) => _open.Add(call.Required("call_id").Text());

    public void Answer(CheckedValue output)
    {
        var id = output.Required("call_id").Text();
        if (!_open.Remove(id) && !hasEarlier)
            throw new CheckedValue(output.Element, "input", output.Wording).Broken($"No tool call found for function call output with call_id {id}.");
    }

    public void MustBeAnswered(CheckedValue input)
    {
        if (_open is [var first, ..])
            throw input.Broken($"No tool output found for function call {first}.");
    }
}
