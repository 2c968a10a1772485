using System.Text;
using Mirascope.Gen.Dialects.OpenAIChat;

namespace Mirascope.Gen.Tests.Dialects.OpenAIChat;

/// <summary>Errors, in the middle of a stream, instead of an answer, and in the body of an error status.</summary>
public sealed class StreamErrorTests
{
    [Theory]
    [Trait("Fault", "M01")]
    [InlineData("""{"error":{"message":"m","type":"t","code":"c","param":"p"}}""", "t", "c", "m", "p", null)]
    [InlineData("""{"error":"m"}""", null, null, "m", null, null)]
    [InlineData("""{"error":{"message":"m","code":429}}""", null, "429", "m", null, 429)]
    [InlineData("""{"error":{"message":"m","code":"c","status":400,"innererror":{"code":"deep","message":"deep"}}}""", null, "c", "m", null, 400)]
    [InlineData("""{"error":{"message":"m","status":"INVALID_ARGUMENT","code":400}}""", "INVALID_ARGUMENT", "400", "m", null, 400)]
    [InlineData("""{"error":{"odd":[1]}}""", null, null, """{"odd":[1]}""", null, null)]
    [InlineData("""{"error":true}""", null, null, "true", null, null)]
    [InlineData("""{"x_groq":{"id":"r","error":"m"}}""", null, null, "m", null, null)]
    [InlineData("""{"id":"a1","choices":[{"index":0,"delta":{"content":""},"finish_reason":"error"}],"error":{"code":502,"message":"m"}}""", null, "502", "m", null, 502)]
    public void An_error_in_a_chunk_ends_the_stream(string data, string? type, string? code, string message, string? param, int? status)
    {
        var decoded = Decoded.Events(
            Decoded.Chunk("""{"content":"so far","tool_calls":[{"index":0,"id":"c1","function":{"name":"f","arguments":"{}"}}]}"""), data, Decoded.Chunk("""{"content":"!"}"""), "[DONE]");

        Assert.NotNull(decoded.Error);
        Assert.Equal((type, code, message, param, status), (decoded.Error.Type, decoded.Error.Code, decoded.Error.Message, decoded.Error.Param, decoded.Error.Status));
        Assert.False(decoded.IsComplete);
        Assert.Equal("so far", decoded.Text);
        Assert.Empty(decoded.Log.ToolCalls);
    }

    [Theory]
    [InlineData("""{"error":null,"choices":[]}""")]
    [InlineData("""{"error":false,"choices":[]}""")]
    [InlineData("""{"error":"","choices":[]}""")]
    public void A_member_that_says_there_is_no_error_is_none(string data) => Assert.Null(Decoded.Events(data).Error);

    [Theory]
    [InlineData("""{"message":"m","type":"t","code":"c"}""", "t", "m")]
    [InlineData("""{"error":{"message":"m","type":"t"}}""", "t", "m")]
    [InlineData("overloaded", null, "overloaded")]
    public void An_event_named_error_is_one_whatever_its_data(string data, string? type, string message)
    {
        var decoder = new OpenAIChatDialect(OpenAIChatQuirks.None).CreateStreamDecoder();

        Assert.True(decoder.Read("error"u8, Encoding.UTF8.GetBytes(data), new ResponseLog()));
        Assert.Equal((type, message), (decoder.Error!.Type, decoder.Error.Message));
    }

    [Theory]
    [InlineData("""{"error":{"message":"m","type":"t","param":null,"code":"c"}}""", "t", "c", "m")]
    [InlineData("""[{"error":{"message":"m","status":"t","code":400}}]""", "t", "400", "m")]
    [InlineData("""{"code":"c","error":"m"}""", null, "c", "m")]
    [InlineData("""{"object":"error","message":"m","type":"t","code":40401}""", "t", "40401", "m")]
    [InlineData("""{"detail":[{"loc":["body"],"msg":"x"}]}""", null, null, """[{"loc":["body"],"msg":"x"}]""")]
    public void The_body_of_an_error_status_is_read_in_all_its_forms(string body, string? type, string? code, string message)
    {
        var error = new OpenAIChatDialect(OpenAIChatQuirks.None).ReadError(Encoding.UTF8.GetBytes(body));

        Assert.Equal((type, code, message), (error!.Type, error.Code, error.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Bad gateway</body></html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"error\":")]
    [InlineData("{\"error\":{\"message\":\"\\ud83d")]
    public void A_body_without_a_known_form_is_no_error_of_the_dialect(string body) =>
        Assert.Null(new OpenAIChatDialect(OpenAIChatQuirks.None).ReadError(Encoding.UTF8.GetBytes(body)));

    [Fact]
    [Trait("Fault", "H08")]
    public void An_error_instead_of_a_whole_answer_is_returned()
    {
        Assert.Equal("m", Decoded.Whole("""{"error":{"message":"m"}}""").Error!.Message);
        Assert.Equal("m", Decoded.Whole("""{"choices":[],"error":"m"}""").Error!.Message);
    }
}
