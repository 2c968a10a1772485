using Mirascope.Gen.Execution;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Tests.Loopback;

/// <summary>A client of the test dialect, put together as <see cref="LlmClient"/> puts its own together.</summary>
internal sealed class TestCalls : IDisposable
{
    /// <summary>The key of every call; no exception may show it.</summary>
    public const string Key = "canary-6f1d9c27b04e8a35";

    private readonly HttpSender _http;
    private readonly CallExecutor _calls;

    public TestCalls(Uri address, Action<LlmClientOptions>? configure = null)
        : this(new LlmClientOptions { BaseAddresses = { ["test"] = address } }, configure)
    {
    }

    public TestCalls(HttpMessageHandler handler, Action<LlmClientOptions>? configure = null)
        : this(new LlmClientOptions { Handler = handler }, configure)
    {
    }

    private TestCalls(LlmClientOptions options, Action<LlmClientOptions>? configure)
    {
        options.Credentials["test"] = Key;
        options.MaxRetries = 0;
        configure?.Invoke(options);
        var settings = ClientSettings.From(options);
        var connections = new ProviderConnections(new ProviderRegistry(Definition), options, _ => null);
        _http = new HttpSender(options.Handler ?? HttpHandlers.Create(settings.ConnectTimeout), options.Handler is null, settings.FirstByte);
        _calls = new CallExecutor(settings, connections, new CallSender(_http, settings, () => 1));
    }

    public static ProviderDefinition Definition { get; } = new()
    {
        Name = "test",
        DialectSuffix = "tiny",
        Dialect = new TestDialect(),
        Address = new ProviderAddress("https://test.example/v1/", "TEST_URL"),
        Authentication = KeyAuthentication.Bearer("TEST_KEY"),
        RequestIdHeader = "x-request-id",
    };

    public static LlmRequest Request { get; } = new() { Provider = "test", Model = "m", Messages = [Message.User("Hi")] };

    public LlmStream Stream(CancellationToken cancellationToken = default) => Stream(Request, cancellationToken);

    public LlmStream Stream(LlmRequest request, CancellationToken cancellationToken = default) =>
        new(new StreamStart(_calls, request, cancellationToken));

    public Task<CallResponse> CallAsync(CancellationToken cancellationToken = default) => _calls.CallAsync(Request, cancellationToken);

    public Task<CallResponse> CallAsync(LlmRequest request) => _calls.CallAsync(request, default);

    /// <summary>Runs something that must fail in this way, and without showing the key.</summary>
    public static async Task<T> FailsAsync<T>(Func<Task> run)
        where T : Exception
    {
        var exception = await Assert.ThrowsAnyAsync<T>(run);
        Assert.DoesNotContain(Key, exception.ToString(), StringComparison.Ordinal);
        if (exception is LlmApiException api)
        {
            Assert.DoesNotContain(Key, $"{api.ResponseBody} {api.ErrorMessage} {api.ErrorCode} {api.ErrorType} {api.RequestId}", StringComparison.Ordinal);
        }

        return exception;
    }

    public void Dispose() => _http.Dispose();
}
