namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>What becomes of a connection before any byte of an answer.</summary>
internal enum ConnectionFault
{
    None,
    Refused,
    Reset,
}
