using System.Diagnostics;
using System.Net;

namespace Mirascope.Gen.Transport;

/// <summary>Makes the handler of a client that was given none.</summary>
internal static class HttpHandlers
{
    public static SocketsHttpHandler Create(TimeSpan connectTimeout) => new()
    {
        // A redirect would carry the key, or the conversation, to another host.
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = connectTimeout,

        // A client lives as long as its process: addresses have to be looked up again now and then.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        KeepAlivePingDelay = TimeSpan.FromSeconds(30),
        KeepAlivePingTimeout = TimeSpan.FromSeconds(15),

        // The handler would otherwise read on for two seconds after a stream was left, and the provider would write on.
        ResponseDrainTimeout = TimeSpan.Zero,
        MaxResponseDrainSize = 0,

        // Trace ids and baggage are the caller's business, not the provider's. Activities are made all the same.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        Proxy = new RemoteOnlyProxy(WebRequest.DefaultWebProxy),
    };

    /// <summary>The proxy of the environment, except for this machine: it would see keys that are meant to stay here.</summary>
    private sealed class RemoteOnlyProxy(IWebProxy? inner) : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => inner?.Credentials;
            set => throw new NotSupportedException("The proxy's credentials come from the environment.");
        }

        public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : inner!.GetProxy(destination);

        public bool IsBypassed(Uri host) => inner is null || host.IsLoopback || inner.IsBypassed(host);
    }
}
