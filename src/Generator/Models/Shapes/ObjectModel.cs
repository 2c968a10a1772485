namespace Mirascope.Gen.Generator.Models;

/// <summary>A type that is written member by member.</summary>
/// <param name="Name">A name for its writer, unique in the set.</param>
/// <param name="TypeName">The type in C#, fully qualified, without question mark.</param>
/// <param name="IsValueType">Whether it is a struct.</param>
/// <param name="Members">Its public readable properties, the base types' first.</param>
internal sealed record ObjectModel(string Name, string TypeName, bool IsValueType, EquatableArray<MemberModel> Members);
