using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Dialects.Gemini;

/// <summary>
/// Reads function calls. Mostly one comes whole; where its arguments are streamed, the pieces after the first have no name and the
/// last does not say that it will continue.
/// </summary>
internal sealed class GeminiCallReader
{
    private GeminiArguments? _arguments;
    private int _open = -1;

    /// <summary>Reads the value of a member <c>functionCall</c>.</summary>
    public void Read(ReadOnlySpan<byte> json, string? signature, ResponseLog log)
    {
        var reader = JsonMembers.Enter(json, "A function call");
        var (args, pieces) = (default(Range), default(Range));
        string? id = null, called = null;
        var willContinue = false;
        while (reader.NextMember())
        {
            var name = reader.NameUtf8();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (name.SequenceEqual(GeminiNames.Name))
            {
                called = reader.ReadTextOrSkip();
            }
            else if (name.SequenceEqual(GeminiNames.Id))
            {
                id = reader.ReadTextOrSkip();
            }
            else
            {
                willContinue |= reader.TokenType == JsonTokenType.True && name.SequenceEqual(GeminiNames.WillContinue);
                var (isArgs, isPieces) = (name.SequenceEqual(GeminiNames.Args), name.SequenceEqual(GeminiNames.PartialArgs));
                var hasValue = reader.TokenType != JsonTokenType.Null;
                reader.Skip();
                args = isArgs && hasValue ? start..(int)reader.BytesConsumed : args;
                pieces = isPieces && hasValue ? start..(int)reader.BytesConsumed : pieces;
            }
        }

        Begin(id, called, signature, log);
        if (!json[pieces].IsEmpty)
        {
            (_arguments ??= new()).Add(json[pieces]);
        }

        if (!json[args].IsEmpty)
        {
            log.AddArguments(_open, Encoding.UTF8.GetString(json[args]));
        }

        if (!willContinue)
        {
            Complete(log);
        }
    }

    /// <summary>Closes the call that is open, if one is.</summary>
    public void Complete(ResponseLog log)
    {
        if (_open >= 0 && _arguments is { } arguments)
        {
            log.AddArguments(_open, arguments.ToJson());
        }

        _open = -1;
        _arguments = null;
    }

    private void Begin(string? id, string? name, string? signature, ResponseLog log)
    {
        if (_open >= 0 && string.IsNullOrEmpty(name))
        {
            return;
        }

        Complete(log);
        _open = log.OpenTool(id, name);
        if (!string.IsNullOrEmpty(signature))
        {
            log.AddWhole(GeminiSeals.Create(GeminiSeals.OfCall, signature));
        }
    }
}
