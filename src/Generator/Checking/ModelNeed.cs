using Microsoft.CodeAnalysis.Text;

namespace Mirascope.Gen.Generator.Checking;

/// <summary>One thing that a call asks of its model, and where it says so.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Name">The argument, parameter or type by which it does.</param>
/// <param name="Place">Where that is written.</param>
/// <param name="Amount">How much, for <see cref="NeedKind.Output"/>.</param>
internal sealed record ModelNeed(NeedKind Kind, string Name, TextSpan Place, long Amount = 0);
