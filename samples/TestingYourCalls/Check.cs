namespace TestingYourCalls;

/// <summary>In place of a test framework, so that the sample is a plain program.</summary>
internal static class Check
{
    private static int _failures;

    /// <summary>1 if any check has failed, else 0.</summary>
    public static int ExitCode => _failures == 0 ? 0 : 1;

    public static void That(bool holds, string sentence)
    {
        _failures += holds ? 0 : 1;
        Console.WriteLine($"{(holds ? "ok  " : "FAIL")}  {sentence}");
    }
}
