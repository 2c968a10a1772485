using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>OpenAI Chat Completions: <c>POST {base}/chat/completions</c> with a bearer key.</summary>
internal sealed class OpenAIChatDialect : SimulatedDialect
{
    public override string Name => "openai-chat";

    public override string? Provider => Gen.Provider.OpenAI;

    public override string BasePath => "v1/";

    public override bool Owns(string path) => path is "/v1/chat/completions" or "/chat/completions";

    // A bearer key alone says nothing: this is the dialect of what resembles no other.
    public override bool Resembles(SimulatorRequest request) => false;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var body = OpenAIDoor.Enter(request, Owns(request.Path));
        OpenAIChatCheck.Check(new CheckedValue(body, "", OpenAIWording.Instance));
        return new OpenAIChatExchange(body, OpenAIChatReader.Read(body), moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => OpenAIDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        OpenAIHeaders.OfError(refusal, moment);
}
