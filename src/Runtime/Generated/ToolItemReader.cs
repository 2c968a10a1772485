using System.ComponentModel;

namespace Mirascope.Gen.Generated;

/// <summary>Reads one item of a list. For emitted code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ToolItemReader<out T>(ref ToolArguments arguments);
