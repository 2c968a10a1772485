using Mirascope.Gen.Transport.Signing;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>Whom the simulator knows.</summary>
/// <param name="Aws">Whose signatures it can check.</param>
/// <param name="KeepsTime">Whether its clock goes, so that the time of a signature means something.</param>
internal sealed record SimulatedAccount(AwsCredentials Aws, bool KeepsTime);
