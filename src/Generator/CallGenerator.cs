using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Generator;

/// <summary>Writes the body of every method marked <c>[LlmCall]</c>, and the types its signature names.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CallGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
