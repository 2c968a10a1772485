using Mirascope.Gen.Conformance.Decoding;
using Mirascope.Gen.Conformance.Encoding;
using Mirascope.Gen.Conformance.EventStream;
using Mirascope.Gen.Conformance.JsonLines;
using Mirascope.Gen.Conformance.Pricing;
using Mirascope.Gen.Conformance.SigV4;
using Mirascope.Gen.Conformance.Sse;

namespace Mirascope.Gen.Conformance;

/// <summary>
/// The conformance command. Exit codes: 0 where nothing failed, 1 where a case failed, 2 where the command could not be
/// understood or there was nothing it could check, so that an empty folder never looks like success.
/// </summary>
public static class ConformanceCommand
{
    /// <summary>Runs one verb over its cases.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(args);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            var verb = FindVerb(args);
            var options = CommandOptions.Parse(args);
            await using var file = options.Out is null ? null : new StreamWriter(options.Out);
            return await RunCasesAsync(verb, options, new Report(file ?? output, error));
        }
        catch (UsageException exception)
        {
            await error.WriteLineAsync(exception.Message);
            return 2;
        }
    }

    private static Func<CaseFile, CommandOptions, IAsyncEnumerable<CaseResult>> FindVerb(string[] args) => args.FirstOrDefault() switch
    {
        "decode" => DecodeVerb.RunAsync,
        "encode" => EncodeVerb.RunAsync,
        "sse" => SseVerb.RunAsync,
        "json-lines" => JsonLinesVerb.RunAsync,
        "event-stream" => EventStreamVerb.RunAsync,
        "sigv4" => SigV4Verb.RunAsync,
        "price" => PriceVerb.RunAsync,
        "partial-json" or "validate" =>
            throw new UsageException($"The verb '{args[0]}' comes with a later version."),
        null => throw new UsageException(CommandOptions.Usage),
        var word => throw new UsageException($"The verb '{word}' is not known. {CommandOptions.Usage}"),
    };

    private static async Task<int> RunCasesAsync(
        Func<CaseFile, CommandOptions, IAsyncEnumerable<CaseResult>> verb, CommandOptions options, Report report)
    {
        foreach (var file in CaseFiles.Find(options.In))
        {
            try
            {
                await foreach (var result in verb(file, options))
                {
                    await report.AddAsync(result);
                }
            }
            catch (Exception exception)
            {
                // One file that cannot be run must not hide what the others give.
                await report.AddAsync(CaseResult.Break(file, exception));
            }
        }

        return await report.EndAsync();
    }
}
