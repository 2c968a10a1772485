using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects;
using Mirascope.Gen.Testing.Faults;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>The way of every request: record it, check it, answer it in its dialect.</summary>
internal sealed class SimulatorPipeline(RequestLog log, ReplyQueue replies, TimeProvider time, SimulatedAccount account)
{
    /// <summary>The clock of waits.</summary>
    public TimeProvider Time => time;

    public SimulatorResponse Answer(SimulatorRequest request)
    {
        var dialect = SimulatedDialects.For(request);
        var moment = new SimulatedMoment(Fingerprint.Of(request), time.GetUtcNow(), account);
        log.Add(dialect, request);
        try
        {
            var exchange = dialect.Accept(request, moment);
            return replies.Next() is { } reply ? Scripted(dialect, moment, exchange, reply) : Answered(exchange, Answerer.Answer(exchange.Conversation));
        }
        catch (RefusedException refused)
        {
            return Refused(dialect, moment, refused.Refusal);
        }
    }

    private static SimulatorResponse Scripted(SimulatedDialect dialect, SimulatedMoment moment, Exchange exchange, SimulatedReply reply)
    {
        var response = reply switch
        {
            { Failure: { } refusal } => Refused(dialect, moment, refusal),
            { RawBody: { } raw } => new SimulatorResponse(raw.Status, [new("Content-Type", raw.ContentType)], [new SimulatedFrame(raw.Bytes)]),
            { IsOwn: true } => Answered(exchange, Answerer.Answer(exchange.Conversation)),
            _ => Answered(exchange, ScriptedAnswer.From(reply, exchange.Conversation)),
        };
        var isStreamed = exchange.Conversation.IsStreamed && reply is { Failure: null, RawBody: null };
        var scene = new FaultScene(exchange, isStreamed, error => dialect.WriteError(error, moment));
        return reply.Faults.Aggregate(response, (spoiled, fault) => fault.Apply(spoiled, scene));
    }

    private static SimulatorResponse Answered(Exchange exchange, Answer answer) => exchange.Conversation.IsStreamed
        ? new SimulatorResponse(200, Headers(exchange.StreamContentType, exchange.Headers(answer)), exchange.WriteStream(answer).Select(frame => new SimulatedFrame(frame)))
        : new SimulatorResponse(200, Headers(exchange.WholeContentType, exchange.Headers(answer)), [new SimulatedFrame(exchange.WriteWhole(answer))]);

    private static SimulatorResponse Refused(SimulatedDialect dialect, SimulatedMoment moment, Refusal refusal) => new(
        refusal.Status, Headers("application/json", dialect.ErrorHeaders(refusal, moment)), [new SimulatedFrame(dialect.WriteError(refusal, moment))]);

    private static KeyValuePair<string, string>[] Headers(string contentType, IEnumerable<KeyValuePair<string, string>> others) =>
        [new("Content-Type", contentType), .. others];
}
