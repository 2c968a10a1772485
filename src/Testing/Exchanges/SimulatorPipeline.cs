using Mirascope.Gen.Testing.Answering;
using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects;

namespace Mirascope.Gen.Testing.Exchanges;

/// <summary>The way of every request: record it, check it, answer it in its dialect.</summary>
internal sealed class SimulatorPipeline(RequestLog log, ReplyQueue replies, TimeProvider time)
{
    public SimulatorResponse Answer(SimulatorRequest request)
    {
        var dialect = SimulatedDialects.For(request);
        var moment = new SimulatedMoment(Fingerprint.Of(request), time.GetUtcNow());
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

    private static SimulatorResponse Scripted(SimulatedDialect dialect, SimulatedMoment moment, Exchange exchange, SimulatedReply reply) =>
        reply.Failure is { } refusal
            ? Refused(dialect, moment, refusal)
            : Answered(exchange, ScriptedAnswer.From(reply, exchange.Conversation));

    private static SimulatorResponse Answered(Exchange exchange, Answer answer) => exchange.Conversation.IsStreamed
        ? new SimulatorResponse(200, [new("Content-Type", exchange.StreamContentType), .. exchange.Headers(answer)], exchange.WriteStream(answer))
        : new SimulatorResponse(200, [new("Content-Type", exchange.WholeContentType), .. exchange.Headers(answer)], [exchange.WriteWhole(answer)]);

    private static SimulatorResponse Refused(SimulatedDialect dialect, SimulatedMoment moment, Refusal refusal) =>
        new(refusal.Status, [new("Content-Type", "application/json"), .. dialect.ErrorHeaders(refusal, moment)], [dialect.WriteError(refusal, moment)]);
}
