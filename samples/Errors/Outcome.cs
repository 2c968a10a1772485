using Mirascope.Gen;

namespace Errors;

/// <summary>Tells how a call went.</summary>
internal static class Outcome
{
    public static async Task<string> OfAsync(Func<Task<string>> call)
    {
        try
        {
            return $"answered                      {await call()}";
        }
        catch (LlmRateLimitException exception)
        {
            return Line(exception, $"try again in {exception.RetryAfter?.TotalSeconds} s");
        }
        catch (LlmApiException exception)
        {
            return Line(exception, $"{(int)exception.StatusCode} {exception.ErrorCode}: {exception.ErrorMessage}");
        }
        catch (LlmException exception)
        {
            return Line(exception, exception.Message);
        }
        catch (OperationCanceledException exception)
        {
            return Line(exception, "somebody changed their mind");
        }
    }

    private static string Line(Exception exception, string text) => $"{exception.GetType().Name,-28}  {text}";
}
