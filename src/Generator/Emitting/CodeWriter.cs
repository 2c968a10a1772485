using System;
using System.Diagnostics;
using System.Text;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>
/// Writes C# that looks like its output: give it whole raw strings and it indents each of their lines by the current depth.
/// Lines end in <c>\n</c> on every machine, and an empty line stays empty. Indenting keeps the value of raw string literals,
/// because their closing quotes move along.
/// </summary>
internal sealed class CodeWriter
{
    private const string IndentUnit = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes an empty line.</summary>
    public CodeWriter WriteLine()
    {
        _text.Append('\n');
        return this;
    }

    /// <summary>Writes one or more lines, each indented by the current depth.</summary>
    public CodeWriter WriteLine(string lines)
    {
        var start = 0;
        while (true)
        {
            var end = lines.IndexOf('\n', start);
            WriteOneLine(lines, start, (end < 0 ? lines.Length : end) - start);
            if (end < 0)
            {
                return this;
            }

            start = end + 1;
        }
    }

    /// <summary>Writes the lines where the condition holds.</summary>
    public CodeWriter WriteLineIf(bool condition, string lines) => condition ? WriteLine(lines) : this;

    /// <summary>Writes the header, an opening brace, and on disposal the closing brace; what comes between is one deeper.</summary>
    /// <param name="header">The lines above the brace.</param>
    /// <param name="close">The closing brace and what belongs on its line.</param>
    public Scope Block(string header, string close = "}")
    {
        WriteLine(header);
        return Open(close);
    }

    /// <summary>The same without a header.</summary>
    public Scope Block() => Open("}");

    /// <summary>What comes until disposal is one deeper.</summary>
    public Scope Indent()
    {
        _depth++;
        return new Scope(this, null);
    }

    /// <summary>The text. Every block must be closed by now.</summary>
    public override string ToString()
    {
        Debug.Assert(_depth == 0, "A block was opened and not closed.");
        return _text.ToString();
    }

    private void WriteOneLine(string text, int start, int length)
    {
        if (length > 0 && text[start + length - 1] == '\r')
        {
            length--;
        }

        if (length > 0)
        {
            for (var i = 0; i < _depth; i++)
            {
                _text.Append(IndentUnit);
            }

            _text.Append(text, start, length);
        }

        _text.Append('\n');
    }

    private Scope Open(string close)
    {
        WriteLine("{");
        _depth++;
        return new Scope(this, close);
    }

    private void Close(string? close)
    {
        Debug.Assert(_depth > 0, "A block was closed twice.");
        _depth--;
        if (close is not null)
        {
            WriteLine(close);
        }
    }

    /// <summary>Ends a block or an indentation.</summary>
    public readonly struct Scope : IDisposable
    {
        private readonly CodeWriter _writer;
        private readonly string? _close;

        internal Scope(CodeWriter writer, string? close)
        {
            _writer = writer;
            _close = close;
        }

        public void Dispose() => _writer.Close(_close);
    }
}
