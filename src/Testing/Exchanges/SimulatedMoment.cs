namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>What an answer takes from outside its request's meaning: a fingerprint of the request for ids, the time, and who may ask.</summary>
internal sealed record SimulatedMoment(Fingerprint Fingerprint, DateTimeOffset Now, SimulatedAccount Account);
