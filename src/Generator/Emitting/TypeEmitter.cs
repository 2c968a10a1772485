using Mirascope.Gen.Generator.Catalog;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Generator.Emitting;

/// <summary>Writes the stream or the response that a call's signature names.</summary>
internal static class TypeEmitter
{
    public static void Write(CodeWriter writer, CallModel call, EmittedTypeModel type, KnownModels known)
    {
        if (type.IsStream)
        {
            StreamEmitter.Write(writer, call, type.Name, known);
        }
        else
        {
            ResponseEmitter.Write(writer, call, type.Name);
        }
    }
}
