using System.Collections.Concurrent;
using System.Text;
using Mirascope.Gen.Testing.Dialects;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>The requests that arrived, without what must not be kept.</summary>
internal sealed class RequestLog
{
    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization", "Proxy-Authorization", "Cookie", "x-api-key", "api-key", "x-goog-api-key", "X-Amz-Security-Token",
    };

    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();

    public IReadOnlyList<ReceivedRequest> Snapshot() => _requests.ToArray();

    public void Clear() => _requests.Clear();

    public void Add(SimulatedDialect dialect, SimulatorRequest request) => _requests.Enqueue(new ReceivedRequest
    {
        Dialect = dialect.Name,
        Method = request.Method,
        Path = request.Path,
        Headers = request.Headers
            .Where(header => !Credentials.Contains(header.Key))
            .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase),
        Body = Encoding.UTF8.GetString(request.Body.Span),
    });
}
