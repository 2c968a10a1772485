using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mirascope.Gen.Dialects;
using Mirascope.Gen.Providers;
using Mirascope.Gen.Transport;

namespace Mirascope.Gen.Execution;

/// <summary>One call, ready to be sent as often as it takes: who, where, and the bytes.</summary>
internal sealed class PreparedCall : IDisposable
{
    // Readable text costs fewer bytes and the body is never put into HTML.
    private static readonly JsonWriterOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
#if !DEBUG
        SkipValidation = true,
#endif
    };

    private static readonly string UserAgent = $"Mirascope.Gen/{typeof(PreparedCall).Assembly.GetName().Version!.ToString(3)}";

    private readonly RequestBody _body = new();
    private readonly ProviderConnection _connection;
    private readonly Uri _address;
    private readonly bool _streams;
    private bool _hasLearned;

    private PreparedCall(
        LlmRequest request, bool streams, ProviderConnections connections, ProviderConnection connection, IReadOnlyList<string> omitted, TokenCounter? counter)
    {
        OmittedOptions = omitted;
        _connection = connection;
        _streams = streams;
        Redaction = connection.Redaction;
        _address = connections.AddressOf(connection, counter?.PathOf(request) ?? Dialect.PathOf(request, streams), request.Model);
        using (var writer = new Utf8JsonWriter(_body.Buffer, JsonOptions))
        {
            Dialect.WriteRequest(ForeignParts.Settle(request, Dialect.Name), streams, writer);
        }

        if (request.Options.Extra.Count > 0)
        {
            ExtraFields.AddTo(_body, request.Options.Extra, JsonOptions);
        }

        if (counter is not null)
        {
            var call = _body.Buffer.Written.ToArray();
            _body.Buffer.Clear();
            using var writer = new Utf8JsonWriter(_body.Buffer, JsonOptions);
            counter.Write(request, call, writer);
        }
    }

    public string Provider => _connection.Definition.Name;

    public Dialect Dialect => _connection.Definition.Dialect;

    /// <summary>The region of the host it goes to; null where that says none.</summary>
    public string? Region => _connection.Definition.Address.RegionOf(_connection.BaseAddress);

    public string RequestIdHeader => _connection.Definition.RequestIdHeader;

    /// <summary>The header that says the type of an error; null where there is none.</summary>
    public string? ErrorTypeHeader => _connection.Definition.ErrorTypeHeader;

    /// <summary>What of the request is not sent.</summary>
    public IReadOnlyList<string> OmittedOptions { get; }

    /// <summary>Hides the secrets of the connection, and those fetched for the tries of this call.</summary>
    public Redaction Redaction { get; private set; }

    /// <param name="request">What is asked.</param>
    /// <param name="streams">Whether the answer is to be streamed.</param>
    /// <param name="connections">Where it goes.</param>
    /// <param name="settings">What the client is set to.</param>
    /// <param name="counter">How the provider counts the call's input, where that and no answer is asked for.</param>
    /// <exception cref="LlmConfigurationException">The call cannot be made as it is set up.</exception>
    public static PreparedCall Create(
        LlmRequest request, bool streams, ProviderConnections connections, ClientSettings settings, TokenCounter? counter = null)
    {
        RequestChecks.Check(request);
        var connection = connections.Find(request.Provider, request.Model);
        var omitted = connection.Definition.Dialect.UnsupportedOptions(request);
        if (omitted.Count > 0 && !settings.OmitsUnsupportedOptions)
        {
            throw Unsupported(omitted, connection.Definition);
        }

        if (ForeignParts.LosesMedia(request, connection.Definition.Dialect.Name))
        {
            omitted = [.. omitted, "Media of another provider's answer"];
        }

        if (CacheMarks.IsAnyLost(request, connection.Definition.Dialect))
        {
            omitted = [.. omitted, nameof(ContentPart.Cache)];
        }

        return new PreparedCall(request, streams, connections, connection, omitted, counter);
    }

    /// <summary>The request for one try, with the proof of who sends it.</summary>
    /// <param name="now">The time by the client's clock, for those who sign it.</param>
    /// <param name="cancellationToken">Ends the wait for a token.</param>
    public async ValueTask<HttpRequestMessage> ToMessageAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _address)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = _body.ToContent(),
        };
        message.Headers.TryAddWithoutValidation("Accept", _streams ? FrameReaders.MediaTypeOf(Dialect.StreamForm) : "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        _connection.AddHeaders(message);
        var request = new OutgoingRequest(message, _body.Buffer.Written, now);
        if (await _connection.Credential.AuthorizeAsync(request, cancellationToken).ConfigureAwait(false) is { } secret)
        {
            Redaction = Redaction.With(secret);
        }

        return message;
    }

    /// <summary>Whether a refusal says what to do otherwise with the next try. Of one call only the first may.</summary>
    public bool LearnsFrom(HttpResponseMessage refusal, string? errorType, DateTimeOffset now)
    {
        if (_hasLearned)
        {
            return false;
        }

        _hasLearned = _connection.Credential.LearnsFrom(refusal, errorType, now);
        return _hasLearned;
    }

    public void Dispose() => _body.Dispose();

    private static LlmConfigurationException Unsupported(IReadOnlyList<string> options, ProviderDefinition provider) => new(
        $"{provider.Name} ({provider.Dialect.Name}) cannot take {string.Join(", ", options)}. Leave "
        + $"{(options.Count == 1 ? "it" : "them")} out, or set {nameof(LlmClientOptions)}.{nameof(LlmClientOptions.UnsupportedOptions)} to "
        + $"{nameof(UnsupportedOptions.Omit)}; {nameof(CallResponse)}.{nameof(CallResponse.OmittedOptions)} then names what was left out.");
}
