using System.ComponentModel;

namespace Mirascope.Gen.Generated;

/// <summary>The parameters of one tool, by which its arguments are read. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolParameters
{
    private readonly string[] _names;
    private readonly int _required;

    /// <summary>Creates the list.</summary>
    /// <param name="required">How many of the names, counted from the first, must be given.</param>
    /// <param name="names">The names, the required ones first.</param>
    public ToolParameters(int required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _required = required;
        _names = names;
    }

    internal int Count => _names.Length;

    internal int RequiredCount => _required;

    internal string NameOf(int index) => _names[index];

    internal int IndexOf(string name) => Array.IndexOf(_names, name);
}
