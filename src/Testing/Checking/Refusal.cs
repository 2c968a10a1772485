namespace Mirascope.Gen.Testing.Checking;

/// <summary>Why a request is not answered; each dialect has its own form for it.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Type">The provider's class of the error.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Parameter">The place in the request, in the provider's own notation; null for none.</param>
/// <param name="Code">The provider's finer name of the error; null for none.</param>
/// <param name="RetryAfter">How long the caller shall wait; null for no word about it.</param>
internal sealed record Refusal(
    int Status, string Type, string Message, string? Parameter = null, string? Code = null, TimeSpan? RetryAfter = null);
