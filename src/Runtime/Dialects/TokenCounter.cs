using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects;

/// <summary>
/// How a provider counts the input of a call without answering it: where, what of the call's body it takes, and under which name it
/// says the number. Pure, as a dialect is.
/// </summary>
internal abstract class TokenCounter
{
    /// <summary>The path below the provider's base address, without a leading slash.</summary>
    public abstract string PathOf(LlmRequest request);

    /// <summary>Writes the body.</summary>
    /// <param name="request">The request.</param>
    /// <param name="call">The body that would ask for an answer, extra fields included.</param>
    /// <param name="writer">The writer.</param>
    public abstract void Write(LlmRequest request, ReadOnlySpan<byte> call, Utf8JsonWriter writer);

    /// <summary>The count in an answer; null where it has none.</summary>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    public long? Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var count = JsonSearch.TryFind(ref reader, Answer) ? reader.ReadCount() : null;
        while (reader.Read())
        {
            // To the end, so that half an answer is none.
        }

        return count;
    }

    /// <summary>The answer's member that has the count.</summary>
    protected abstract ReadOnlySpan<byte> Answer { get; }

    /// <summary>Writes those members of the call's body that have these names. What only shapes the answer is not taken by these endpoints.</summary>
    protected static void WriteMembers(ReadOnlySpan<byte> call, string[] names, Utf8JsonWriter writer)
    {
        var reader = JsonMembers.Enter(call, "The body");
        while (reader.NextMember())
        {
            var name = reader.ReadName();
            reader.Read();
            var value = reader.ReadSlice(call);
            if (Array.IndexOf(names, name) >= 0)
            {
                writer.WritePropertyName(name);
                writer.WriteRawValue(value, skipInputValidation: true);
            }
        }
    }
}
