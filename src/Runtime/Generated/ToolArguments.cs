using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Mirascope.Gen.Json;

namespace Mirascope.Gen.Generated;

/// <summary>
/// Reads the arguments of one call against its parameters. For emitted code: a loop over <see cref="Next"/> with one read a
/// parameter, then <see cref="Complete"/>.
/// <para>Nothing here throws on any input. The first thing that does not fit is kept as <see cref="Path"/> and
/// <see cref="Reason"/>; from then on every read gives a default and <see cref="Next"/> gives false.</para>
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct ToolArguments
{
    private readonly ToolParameters _parameters;
    private readonly bool[] _seen;
    private Utf8JsonReader _json;
    private string? _property;
    private int _item = -1;
    private bool _isOpen;

    /// <summary>Opens a call's arguments.</summary>
    public ToolArguments(ToolCall call, ToolParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = parameters;
        _seen = new bool[parameters.Count];
        Path = "$";
        if (call.Incomplete is not null)
        {
            Fail(call.Incomplete);
        }
        else if (call.IsFreeform)
        {
            Fail("is free text where a JSON object is declared");
        }
        else if (call.Arguments.Length > 0)
        {
            _json = new Utf8JsonReader(Encoding.UTF8.GetBytes(call.Arguments));
            _isOpen = Advance() && Expect(JsonTokenType.StartObject, "an object");
        }
    }

    /// <summary>Where the first thing that does not fit lies, as a JSON path.</summary>
    public string Path { get; private set; }

    /// <summary>What does not fit; null as long as everything does.</summary>
    public string? Reason { get; private set; }

    /// <summary>Goes to the next parameter given.</summary>
    /// <param name="index">Its place in the list of parameters.</param>
    public bool Next(out int index)
    {
        index = -1;
        (_property, _item) = (null, -1);
        if (!_isOpen || !Advance() || _json.TokenType == JsonTokenType.EndObject)
        {
            _isOpen = false;
            return false;
        }

        if (!TryGetText(out _property))
        {
            return false;
        }

        index = _parameters.IndexOf(_property);
        if (index < 0)
        {
            return Fail("is not a declared parameter");
        }

        if (_seen[index])
        {
            return Fail("is given twice");
        }

        _seen[index] = true;
        return Advance();
    }

    /// <summary>Whether everything fits: the text is over and no required parameter is missing.</summary>
    public bool Complete()
    {
        if (Reason is not null || (_json.TokenType == JsonTokenType.EndObject && !IsOver()))
        {
            return false;
        }

        for (var i = 0; i < _parameters.RequiredCount; i++)
        {
            if (!_seen[i])
            {
                _property = _parameters.NameOf(i);
                return Fail("is required but missing");
            }
        }

        return true;
    }

    /// <summary>Why a call of this name cannot be read.</summary>
    /// <param name="name">The name the model wrote.</param>
    /// <param name="declared">The declared names, separated by commas.</param>
    public static string Undeclared(string name, string declared) =>
        $"'{JsonPath.Excerpt(name)}' is not one of the declared tools: {declared}";

    private bool IsOver()
    {
        try
        {
            return !_json.Read();
        }
        catch (JsonException exception)
        {
            return FailAsText(exception);
        }
    }
}
