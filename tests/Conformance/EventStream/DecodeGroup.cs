using System.Text.Json.Nodes;
using Mirascope.Gen.Conformance.Sse;
using Mirascope.Gen.Framing;

namespace Mirascope.Gen.Conformance.EventStream;

/// <summary>Bytes in, messages or the kind of error out: the same whole and in pieces of 1 to 11 bytes.</summary>
internal static class DecodeGroup
{
    private const int LargestPiece = 11;

    public static VectorResult Run(JsonObject test, int? trickle)
    {
        var input = Input(test);
        var members = Read(trickle is { } size ? input.Chunk(size) : [input]);
        var result = VectorResult.Of(members, test["expected"]!.AsObject());
        if (result.Differences.Count > 0)
        {
            return result;
        }

        var cut = Enumerable.Range(1, LargestPiece).FirstOrDefault(length => !JsonNode.DeepEquals(Read(input.Chunk(length)), members));
        return cut == 0 ? result : new VectorResult(members, [$"the messages differ when it comes in pieces of {cut}"]);
    }

    private static JsonObject Read(IEnumerable<byte[]> pieces)
    {
        using var reader = new EventStreamReader();
        var messages = new JsonArray();
        var error = default(string);
        try
        {
            foreach (var piece in pieces)
            {
                piece.CopyTo(reader.GetMemory(piece.Length));
                reader.Advance(piece.Length);
                while (reader.TryRead(out var frame))
                {
                    // The reader gives such a message, as two of the three suites do; the vectors want it told as the third tells it.
                    error = HasDuplicates(frame.Headers) ? "duplicate_header" : error;
                    messages.Add(EventStreamMessage.ToJson(frame));
                }
            }

            error ??= reader.HasPending ? "incomplete" : null;
        }
        catch (EventStreamFormatException exception)
        {
            error = ToWord(exception.Fault);
        }

        return new JsonObject { ["messages"] = messages, ["error"] = error };
    }

    private static bool HasDuplicates(EventStreamHeaders headers)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var found = false;
        foreach (var header in headers)
        {
            found |= !names.Add(System.Text.Encoding.UTF8.GetString(header.Name));
        }

        return found;
    }

    private static string ToWord(EventStreamFault fault) => fault switch
    {
        EventStreamFault.PreludeChecksum => "prelude_crc",
        EventStreamFault.MessageChecksum => "message_crc",
        EventStreamFault.MessageLength => "message_length",
        EventStreamFault.HeadersLength => "headers_length",
        EventStreamFault.HeaderNameLength => "header_name_length",
        EventStreamFault.HeaderType => "header_value_type",
        EventStreamFault.HeaderCut => "header_cut_off",
        _ => fault.ToString(),
    };

    private static byte[] Input(JsonObject test)
    {
        if (test["generate"] is not JsonObject recipe)
        {
            return Bytes(test, "input_b64");
        }

        var fill = Enumerable.Repeat(Bytes(recipe, "fill_b64"), recipe["count"]!.GetValue<int>()).SelectMany(bytes => bytes);
        return [.. Bytes(recipe, "prefix_b64"), .. fill, .. Bytes(recipe, "suffix_b64")];
    }

    private static byte[] Bytes(JsonObject holder, string name) => Convert.FromBase64String(holder.Text(name) ?? "");
}
