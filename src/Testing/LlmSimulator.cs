namespace Mirascope.Gen.Testing;

/// <summary>A provider on this machine.</summary>
public sealed class LlmSimulator
{
}
