using System.Collections;
using System.Reflection;

namespace Mirascope.Gen.Tests.Faults.Clients;

/// <summary>Runs what must fail, and searches all that the failure says for the key.</summary>
internal static class Failure
{
    /// <summary>Runs something that must fail in exactly this way, and without showing the key.</summary>
    public static async Task<T> OfAsync<T>(Func<Task> run)
        where T : Exception
    {
        var exception = await Assert.ThrowsAsync<T>(run);
        AssertSilent(exception);
        return exception;
    }

    /// <summary>Reads a stream that must break, and that must not have handed a tool call out.</summary>
    public static async Task<LlmStreamException> OfStreamAsync(LlmStream stream)
    {
        var tools = 0;
        var error = await OfAsync<LlmStreamException>(async () =>
        {
            await foreach (var (_, tool) in stream)
            {
                tools += tool is null ? 0 : 1;
            }
        });
        Assert.Equal(0, tools);
        Assert.Empty(error.Partial.ToolCalls);
        Assert.Equal(stream.Content, error.Partial.Content);
        Assert.Same(error, await Assert.ThrowsAsync<LlmStreamException>(() => stream.FinishAsync()));
        return error;
    }

    /// <summary>Neither the exception's own text nor any text that its members lead to holds the key.</summary>
    public static void AssertSilent(Exception exception)
    {
        Assert.DoesNotContain(ProviderWire.Key, exception.ToString(), StringComparison.Ordinal);
        Search(exception, exception.GetType().Name, []);
    }

    private static void Search(object? value, string path, HashSet<object> seen)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                Assert.False(text.Contains(ProviderWire.Key, StringComparison.Ordinal), path);
                break;
            case IEnumerable items:
                foreach (var item in items)
                {
                    Search(item, path + "[]", seen);
                }

                break;
            case not null when value.GetType().Namespace?.StartsWith("Mirascope", StringComparison.Ordinal) == true && seen.Add(value):
                Search(value.ToString(), path, seen);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0))
                {
                    Search(property.GetValue(value), $"{path}.{property.Name}", seen);
                }

                break;
        }
    }
}
