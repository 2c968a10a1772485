using Mirascope.Gen.Dialects;
using Mirascope.Gen.Dialects.AnthropicMessages;
using Mirascope.Gen.Dialects.BedrockConverse;

namespace Mirascope.Gen.Providers.Bedrock;

/// <summary>Amazon Bedrock by its Converse, which a plain name means, and by its InvokeModel for Claude.</summary>
internal static class BedrockProvider
{
    public static ProviderDefinition Definition { get; } = new()
    {
        Name = Provider.Bedrock,
        DialectSuffix = "converse",
        Dialect = new BedrockConverseDialect { TokenCounter = new BedrockTokenCounter(isConverse: true) },
        Address = new BedrockAddress(),
        Authentication = new BedrockAuthentication(),
        RequestIdHeader = "x-amzn-requestid",
        ErrorTypeHeader = "x-amzn-errortype",
    };

    public static ProviderDefinition Invoke { get; } = Definition with
    {
        DialectSuffix = "invoke",
        Dialect = new AnthropicBedrockDialect { TokenCounter = new BedrockTokenCounter(isConverse: false) },
    };
}
