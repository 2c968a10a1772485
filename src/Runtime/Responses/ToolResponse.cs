namespace Mirascope.Gen;

/// <summary>A whole answer with typed tool calls: the base of every emitted response.</summary>
/// <typeparam name="TTool">The call's union of tools.</typeparam>
public abstract class ToolResponse<TTool> : CallResponse
    where TTool : TypedToolCall
{
    /// <summary>Wraps a response; called by emitted code.</summary>
    /// <param name="response">The response.</param>
    /// <param name="read">Makes a case of the union from a call; it never throws.</param>
    protected ToolResponse(CallResponse response, Func<ToolCall, TTool> read)
        : base(response) => Tools = [.. ToolCalls.Select(read)];

    /// <summary>The tools the model calls, in order.</summary>
    public IReadOnlyList<TTool> Tools { get; }

    /// <summary>The first tool the model calls; null where it calls none.</summary>
    public TTool? Tool => Tools.Count > 0 ? Tools[0] : null;
}
