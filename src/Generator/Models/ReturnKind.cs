namespace Mirascope.Gen.Generator.Models;

/// <summary>What a call gives back.</summary>
internal enum ReturnKind
{
    /// <summary>The emitted stream.</summary>
    TypedStream,

    /// <summary><c>LlmStream</c>.</summary>
    Stream,

    /// <summary><c>IAsyncEnumerable&lt;string&gt;</c>, written as an iterator.</summary>
    TextStream,

    /// <summary><c>IAsyncEnumerable&lt;string&gt;</c> where a parameter or the method forbids an iterator.</summary>
    TextStreamWithoutIterator,

    /// <summary>A task of the text.</summary>
    Text,

    /// <summary>A task of <c>CallResponse</c>.</summary>
    Response,

    /// <summary>A task of the emitted response.</summary>
    TypedResponse,
}
