using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.BedrockConverse;

/// <summary>What stands beside the message: in the events <c>messageStop</c> and <c>metadata</c>, and in a whole answer.</summary>
internal ref struct ConverseTail
{
    public string? StopReason;

    /// <summary>The message of a whole answer; empty where there is none.</summary>
    public ReadOnlySpan<byte> Output;

    /// <summary>The usage object; empty where there is none.</summary>
    public ReadOnlySpan<byte> Usage;

    /// <summary>The object that says the tier; empty where there is none.</summary>
    public ReadOnlySpan<byte> ServiceTier;

    /// <summary>Whether there is something the vocabulary has no place for, such as what a guardrail found.</summary>
    public bool HasMore;

    public static ConverseTail Read(ReadOnlySpan<byte> json)
    {
        var tail = default(ConverseTail);
        var reader = JsonMembers.Enter(json, "The answer");
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            if (name.SequenceEqual("stopReason"u8))
            {
                tail.StopReason = reader.ReadTextOrSkip();
                continue;
            }

            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var value = reader.ReadSlice(json);
            if (isObject)
            {
                tail.Take(name, value);
            }
        }

        // What follows the object, if anything but white space, is an error the reader finds.
        reader.Read();
        return tail;
    }

    private void Take(scoped ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("output"u8))
        {
            Output = value;
        }
        else if (name.SequenceEqual("usage"u8))
        {
            Usage = value;
        }
        else if (name.SequenceEqual("serviceTier"u8))
        {
            ServiceTier = value;
        }
        else
        {
            HasMore |= name.SequenceEqual("trace"u8) || name.SequenceEqual("additionalModelResponseFields"u8);
        }
    }
}
