namespace Mirascope.Gen.Generator.Models;

/// <summary>The stream or response that is emitted beside a call.</summary>
/// <param name="Name">Its name, such as <c>RecommendStream</c>.</param>
/// <param name="IsStream">Whether it is a stream; a response otherwise.</param>
internal sealed record EmittedTypeModel(string Name, bool IsStream);
