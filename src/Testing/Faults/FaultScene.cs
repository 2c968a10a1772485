using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects;

namespace Mirascope.Gen.Testing.Faults;

/// <summary>What a fault needs to know of the answer it spoils.</summary>
/// <param name="Exchange">Writes in the dialect's form.</param>
/// <param name="IsStreamed">Whether the answer is a stream.</param>
/// <param name="WriteError">The body of an error in the dialect's form.</param>
internal sealed record FaultScene(Exchange Exchange, bool IsStreamed, Func<Refusal, byte[]> WriteError);
