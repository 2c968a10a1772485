using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Exchanges;
using Mirascope.Gen.Testing.Faults;

namespace Mirascope.Gen.Testing;

public sealed partial class SimulatedFault
{
    /// <summary>
    /// A stream lacks its end, such as <c>[DONE]</c> or <c>message_stop</c>, and stops in good order. An answer that is not streamed has
    /// no body.
    /// </summary>
    public static SimulatedFault MissingEnd { get; } = EndTimes(0);

    /// <summary>A stream says its end twice. An answer that is not streamed stays as it is.</summary>
    public static SimulatedFault RepeatedEnd { get; } = EndTimes(2);

    /// <summary>The JSON of one event does not end.</summary>
    /// <param name="afterEvents">How many events come before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault MalformedJson(int afterEvents = 0) => Damaged(afterEvents, Damage.MalformedJson);

    /// <summary>One event has a byte that is no UTF-8.</summary>
    /// <param name="afterEvents">How many events come before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault InvalidUtf8(int afterEvents = 0) => Damaged(afterEvents, Damage.InvalidUtf8);

    /// <summary>
    /// A gateway's page stands in place of one event, the status and the content type being those of an answer. For a page with a
    /// status of its own see <see cref="SimulatedReply.Raw(int, string, string)"/>.
    /// </summary>
    /// <param name="afterEvents">How many events come before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static SimulatedFault HtmlPage(int afterEvents = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterEvents);
        return Frames(frames => FrameFaults.Changed(frames, afterEvents, Damage.HtmlPage));
    }

    /// <summary>
    /// An error comes in the middle of a stream whose status was 200, in the dialect's form, and ends it. An answer that is not
    /// streamed is the error alone, its status 200.
    /// </summary>
    /// <param name="afterEvents">How many events come before.</param>
    /// <param name="type">The provider's class of the error, such as <c>overloaded_error</c>.</param>
    /// <param name="message">What it says.</param>
    /// <param name="status">The status the error would have had as an answer; only some dialects' forms hold it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, or the status is not one of an error.</exception>
    public static SimulatedFault ErrorEvent(int afterEvents, string type, string message, int status = 500)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterEvents);
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(message);
        var error = new Refusal(SimulatedReply.ErrorStatus(status), type, message);
        return new SimulatedFault((response, scene) => response with
        {
            Frames = scene.IsStreamed
                ? FrameFaults.EndedBy(response.Frames, afterEvents, scene.Exchange.WriteErrorEvent(error))
                : [new SimulatedFrame(scene.WriteError(error))],
        });
    }

    private static SimulatedFault EndTimes(int times) => new((response, scene) => response with
    {
        Frames = scene.IsStreamed ? FrameFaults.EndTimes(response.Frames, scene.Exchange.EndEvents, times)
            : times == 0 ? [] : response.Frames,
    });

    private static SimulatedFault Damaged(int afterEvents, Func<ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> damage)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(afterEvents);
        return new SimulatedFault((response, scene) => response with
        {
            Frames = FrameFaults.Changed(response.Frames, afterEvents, bytes => scene.IsStreamed ? scene.Exchange.ChangeData(bytes, damage) : damage(bytes)),
        });
    }
}
