namespace Mirascope.Gen.Providers;

/// <summary>The address of a server one runs oneself; where it is given as host and port alone, the version's path is added.</summary>
/// <param name="fixedAddress">Where the server listens unless told otherwise, ending in the version's path.</param>
/// <param name="variables">The environment variables that may hold the address.</param>
internal sealed class VersionedAddress(string fixedAddress, params string[] variables) : ProviderAddress(fixedAddress, variables)
{
    protected override Uri Complete(Uri address) => address.AbsolutePath == "/" ? new Uri(address, "v1/") : address;
}
