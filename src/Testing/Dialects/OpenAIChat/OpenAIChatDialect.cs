using Mirascope.Gen.Testing.Checking;
using Mirascope.Gen.Testing.Dialects.OpenAI;
using Mirascope.Gen.Testing.Exchanges;

namespace Mirascope.Gen.Testing.Dialects.OpenAIChat;

/// <summary>OpenAI Chat Completions: <c>POST {base}/chat/completions</c> with a bearer key; and those who follow it, each below its own path.</summary>
internal sealed class OpenAIChatDialect(OpenAIRelative relative) : SimulatedDialect
{
    public override string Name => "openai-chat";

    public override IReadOnlyList<(string Provider, string BasePath)> Homes => [(relative.Provider, relative.BasePath)];

    public override bool Owns(string path) => relative.Owns(path);

    // A bearer key alone says nothing: this is the dialect of what resembles no other.
    public override bool Resembles(SimulatorRequest request) => false;

    public override Exchange Accept(SimulatorRequest request, SimulatedMoment moment)
    {
        var body = OpenAIDoor.Enter(request, relative, Owns(request.Path));
        OpenAIChatCheck.Check(new CheckedValue(body, "", OpenAIWording.Instance), relative.Members);
        return new OpenAIChatExchange(body, OpenAIChatReader.Read(body), relative, moment);
    }

    public override byte[] WriteError(Refusal refusal, SimulatedMoment moment) => OpenAIDoor.WriteError(refusal);

    public override IEnumerable<KeyValuePair<string, string>> ErrorHeaders(Refusal refusal, SimulatedMoment moment) =>
        OpenAIHeaders.OfError(refusal, moment);
}
