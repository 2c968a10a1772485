namespace Mirascope.Gen.Tests.Refresh;

public class RefreshCommandTests
{
    private const string Head = "# a head\n\n# of two comments\n";

    [Fact]
    public void Changes_are_told_and_nothing_is_written_unasked()
    {
        using var sandbox = new Sandbox(Head + "openai;m;ctx=1000;$ in=1 out=2;status=active;asof=2026-01-01;src=GL\n");
        var before = sandbox.Catalogue;

        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22", GenAi("m", "2", "2.5"), LiteLlm("m", "2e-06", "2.5e-06"), ("models-dev", """{"openai": {"models": {"n": {"cost": {"input": 1, "output": 2}}, "m": {"status": "deprecated"}}}}""")));

        Assert.Equal(
            [
                "openai;m: $ in: 1 -> 2 (x2)",
                "openai;m: $ out: 2 -> 2.5 (x1.25)",
                "openai;m: status: active -> deprecated",
                "openai;n: added at in=1 out=2",
                "2 models, 4 changes.",
            ],
            sandbox.Output.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
        Assert.Equal(before, sandbox.Catalogue);
    }

    [Fact]
    public void What_is_written_keeps_the_head_and_stands_in_order()
    {
        using var sandbox = new Sandbox(Head + "openai;z;$ in=1 out=2;asof=2026-01-01;src=GL\n");

        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22 --write", LiteLlm("a", "1e-06", "2e-06"), GenAi("z", "1", "2")));

        Assert.Equal(Head + "openai;a;$ in=1 out=2;unsure;asof=2026-08-22;src=L\nopenai;z;$ in=1 out=2;asof=2026-08-22;src=G\n", sandbox.Catalogue);
    }

    [Theory]
    [InlineData("10", "2", "in: 1 -> 10 (x10)")]
    [InlineData("1", "0.2", "out: 2 -> 0.2 (x0.1)")]
    [InlineData("0", "2", "in: 1 -> 0 (x0)")]
    public void A_price_that_jumps_must_be_accepted(string input, string output, string told)
    {
        using var sandbox = new Sandbox("openai;m;$ in=1 out=2;asof=2026-01-01;src=GL\n");
        var before = sandbox.Catalogue;

        Assert.Equal(1, sandbox.Run("--as-of 2026-08-22 --write", GenAi("m", input, output)));
        Assert.Contains("to be accepted: openai;m: $ " + told, sandbox.Error, StringComparison.Ordinal);
        Assert.Equal(before, sandbox.Catalogue);

        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22 --write --accept", GenAi("m", input, output)));
        Assert.Contains($"$ in={input} out={output};", sandbox.Catalogue, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22", GenAi("m", input, output)));
    }

    [Theory]
    [InlineData("""{"base": 2, "tiers": [{"start": 200000, "price": 1}]}""", "cheaper beyond 200000 tokens")]
    [InlineData("5000", "looks like a price for something else")]
    public void A_price_that_hardly_can_be_must_be_accepted(string input, string told)
    {
        using var sandbox = new Sandbox("");
        var source = ("genai", """[{"id": "openai", "models": [{"id": "m", "prices": {"input_mtok": INPUT, "output_mtok": {"base": 2, "tiers": [{"start": 200000, "price": 4}]}}}]}]""".Replace("INPUT", input, StringComparison.Ordinal));

        Assert.Equal(1, sandbox.Run("--as-of 2026-08-22", source));
        Assert.Contains(told, sandbox.Error, StringComparison.Ordinal);
        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22 --accept --write", source));
        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22", source));
    }

    [Fact]
    public void A_negative_price_is_refused_whatever_is_accepted()
    {
        using var sandbox = new Sandbox("");

        Assert.Equal(1, sandbox.Run("--as-of 2026-08-22 --accept --write", GenAi("m", "-1", "2")));
        Assert.Contains("refused: openai;m: '-1' is no price", sandbox.Error, StringComparison.Ordinal);
        Assert.Equal("", sandbox.Catalogue);
    }

    [Fact]
    public void A_name_of_two_models_is_refused()
    {
        using var sandbox = new Sandbox("openai;a;alias=b;src=L\n", "openai;b;asof=2026-01-01\n");

        Assert.Equal(1, sandbox.Run("--as-of 2026-08-22 --accept", LiteLlm("a", "1e-06", "1e-06")));
        Assert.Contains("The name 'b' is that of", sandbox.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_vanishes_without_having_been_retired_must_be_accepted()
    {
        using var sandbox = new Sandbox("mistral;kept;status=active;src=L\nopenai;gone;status=active;src=L\nopenai;m;src=L\nopenai;old;status=retired;src=L\n");

        Assert.Equal(1, sandbox.Run("--as-of 2026-08-22", LiteLlm("m", "1e-06", "1e-06")));
        Assert.Contains("to be accepted: openai;gone: status: active -> unlisted", sandbox.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("old", sandbox.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("mistral", sandbox.Output, StringComparison.Ordinal);

        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22 --accept --write", LiteLlm("m", "1e-06", "1e-06")));
        Assert.Contains("openai;gone;status=unlisted;src=L\n", sandbox.Catalogue, StringComparison.Ordinal);
    }

    [Fact]
    public void Most_sources_win_and_the_first_wins_a_draw()
    {
        using var sandbox = new Sandbox("");
        var third = ("models-dev", """{"openai": {"models": {"m": {"cost": {"input": 5, "output": 6, "cache_read": 0.5}}}}}""");

        sandbox.Run("--as-of 2026-08-22 --write", GenAi("m", "1", "2"), LiteLlm("m", "5e-06", "6e-06"), third);
        Assert.Equal("openai;m;$ in=5 out=6 cr=0.5;asof=2026-08-22;src=GLM\n", sandbox.Catalogue);

        using var draw = new Sandbox("");
        draw.Run("--as-of 2026-08-22 --write", GenAi("m", "1", "2"), LiteLlm("m", "5e-06", "6e-06"));
        Assert.Equal("openai;m;$ in=1 out=2;unsure;asof=2026-08-22;src=GL\n", draw.Catalogue);
    }

    [Fact]
    public void What_a_source_does_not_say_stays_while_the_price_does()
    {
        const string Line = "openai;m;alias=n;ctx=1000;$ in=1 out=2 ws=0.01;$batch in=0.5 out=1;can=tools;status=active;asof=2026-01-01;src=GL\n";
        using var sandbox = new Sandbox(Line);

        sandbox.Run("--as-of 2026-08-22 --write", GenAi("m", "1", "2"));
        Assert.Equal(Line.Replace("asof=2026-01-01;src=GL", "asof=2026-08-22;src=G", StringComparison.Ordinal), sandbox.Catalogue);

        sandbox.Run("--as-of 2026-08-22 --write", GenAi("m", "2", "4"));
        Assert.Contains(";$ in=2 out=4;can=", sandbox.Catalogue, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_s_id_that_is_an_alias_is_no_model_of_its_own()
    {
        using var sandbox = new Sandbox("openai;m;alias=m-2026;$ in=1 out=2;src=GL\n");

        sandbox.Run("--as-of 2026-08-22 --write --accept", GenAi("m-2026", "1", "2"));

        Assert.DoesNotContain("openai;m-2026", sandbox.Catalogue, StringComparison.Ordinal);
    }

    [Fact]
    public void Overrides_win()
    {
        using var sandbox = new Sandbox("", """
            # a reason
            openai;m;+$ ws=0.01;max=7
            -openai;n
            acme;own;$ in=0 out=0;asof=2026-08-22
            """);
        var source = ("litellm", """{"m": {"litellm_provider": "openai", "mode": "chat", "max_output_tokens": 5, "input_cost_per_token": 1e-06, "output_cost_per_token": 1e-06}, "n": {"litellm_provider": "openai", "mode": "chat"}}""");

        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22 --write", source));
        Assert.Equal("acme;own;$ in=0 out=0;asof=2026-08-22\nopenai;m;max=7;$ in=1 out=1 ws=0.01;unsure;asof=2026-08-22;src=L\n", sandbox.Catalogue);
        Assert.Equal(0, sandbox.Run("--as-of 2026-08-22", source));
        Assert.StartsWith("2 models, 0 changes.", sandbox.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "No source is given")]
    [InlineData("--litellm", "'--litellm' needs a value")]
    [InlineData("--as-of soon", "'--as-of soon' is not understood")]
    [InlineData("--bananas 7", "'--bananas 7' is not understood")]
    [InlineData("--litellm /nowhere/at/all.json", "/nowhere/at/all.json")]
    public void What_is_not_understood_is_said(string options, string told)
    {
        using var sandbox = new Sandbox("");

        Assert.Equal(2, sandbox.Run(options));
        Assert.Contains(told, sandbox.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "has no model")]
    [InlineData("{", "does not look like the source")]
    [InlineData("7", "has no model")]
    [InlineData("[7]", "has no model")]
    [InlineData("{\"providers\": [{\"id\": \"openai\", \"models\": [{\"id\": \"m\", \"prices\": [{}]}]}]}", "does not look like the source")]
    public void A_file_that_is_none_of_the_source_s_is_refused(string json, string told)
    {
        using var sandbox = new Sandbox("");

        Assert.Equal(2, sandbox.Run("--as-of 2026-08-22", ("genai", json)));
        Assert.Contains(told, sandbox.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_must_be_known()
    {
        using var sandbox = new Sandbox("");

        Assert.Equal(2, sandbox.Run("", GenAi("m", "1", "2")));
        Assert.Contains("--as-of", sandbox.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai;m;colour=red\n", "", "models.txt(1): There is no field 'colour'")]
    [InlineData("", "# one\nopenai;m;colour=red\n", "overrides.txt(2): There is no field 'colour'")]
    [InlineData("", "openai\n", "overrides.txt(1): A line begins with")]
    public void A_malformed_line_is_told_with_its_place(string catalogue, string overrides, string told)
    {
        using var sandbox = new Sandbox(catalogue, overrides);

        Assert.Equal(2, sandbox.Run("--as-of 2026-08-22", GenAi("m", "1", "2")));
        Assert.Contains(told, sandbox.Error, StringComparison.Ordinal);
    }

    private static (string, string) GenAi(string id, string input, string output) =>
        ("genai", $$$"""[{"id": "openai", "models": [{"id": "{{{id}}}", "prices": {"input_mtok": {{{input}}}, "output_mtok": {{{output}}}}}]}]""");

    private static (string, string) LiteLlm(string id, string input, string output) =>
        ("litellm", $$$"""{"{{{id}}}": {"litellm_provider": "openai", "mode": "chat", "input_cost_per_token": {{{input}}}, "output_cost_per_token": {{{output}}}}}""");
}
