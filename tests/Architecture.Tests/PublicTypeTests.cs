using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Tests;

/// <summary>What a user meets stands in one namespace; what only emitted code meets is hidden from completion.</summary>
public class PublicTypeTests
{
    private static readonly string[] ForPeople = ["Mirascope.Gen", "Mirascope.Gen.Framing", "Mirascope.Gen.Transport.Signing"];

    /// <summary>Public because emitted code, ours or the JSON generator's, names them.</summary>
    private static readonly string[] ForEmittedCode = ["Mirascope.Gen.Generated", "Mirascope.Gen.Json"];

    [Fact]
    public void Public_types_of_the_runtime_stand_in_the_documented_namespaces() =>
        Assert.Empty(Misplaced(House.Runtime));

    [Fact]
    public void A_public_type_elsewhere_is_found() => Assert.Equal(
        ["Mirascope.Gen.Transport.Bad"],
        Misplaced(House.Runtime.With("Transport/Bad.cs", "namespace Mirascope.Gen.Transport; public class Bad { internal class Inner { } }", out _)));

    [Fact]
    public void Types_for_emitted_code_are_hidden_from_completion() =>
        Assert.Empty(Shown(House.Runtime));

    [Fact]
    public void A_type_for_emitted_code_that_is_shown_is_found() => Assert.Equal(
        ["Mirascope.Gen.Generated.Bad"],
        Shown(House.Runtime.With("Generated/Bad.cs", "namespace Mirascope.Gen.Generated; public class Bad { }", out _)));

    private static IEnumerable<string> Misplaced(House house) => PublicTypes(house.Compilation.Assembly.GlobalNamespace)
        .Where(type => !ForPeople.Concat(ForEmittedCode).Contains(type.ContainingNamespace.ToDisplayString()))
        .Select(type => type.ToDisplayString());

    private static IEnumerable<string> Shown(House house) => PublicTypes(house.Compilation.Assembly.GlobalNamespace)
        .Where(type => ForEmittedCode.Contains(type.ContainingNamespace.ToDisplayString())
            && !type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute" && attribute.ConstructorArguments[0].Value is 1))
        .Select(type => type.ToDisplayString());

    private static IEnumerable<INamedTypeSymbol> PublicTypes(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(PublicTypes));
}
