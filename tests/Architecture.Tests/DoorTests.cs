using Microsoft.CodeAnalysis;

namespace Mirascope.Gen.Tests;

public class DoorTests
{
    private static readonly Lazy<IReadOnlyList<Sight>> RuntimeSights = new(() => SightsOf(House.Runtime));
    private static readonly Lazy<IReadOnlyList<Sight>> GeneratorSights = new(() => SightsOf(House.Generator));

    public static TheoryData<string> RuntimeRules => [.. RuntimeDoors.All.Select(rule => rule.Door.Sentence)];

    public static TheoryData<string> GeneratorRules => [.. GeneratorDoors.All.Select(rule => rule.Door.Sentence)];

    [Theory]
    [MemberData(nameof(RuntimeRules))]
    public void Runtime_keeps(string rule) => AssertShut(Find(RuntimeDoors.All, rule).Door, RuntimeSights.Value);

    [Theory]
    [MemberData(nameof(GeneratorRules))]
    public void Generator_keeps(string rule) => AssertShut(Find(GeneratorDoors.All, rule).Door, GeneratorSights.Value);

    [Theory]
    [MemberData(nameof(RuntimeRules))]
    public void A_source_that_breaks_a_rule_of_the_runtime_is_found(string rule)
    {
        var other = House.Runtime
            .With("Dialects/Other/There.cs", "namespace Mirascope.Gen.Dialects.Other; internal class There { }", out _)
            .With("Providers/Other/There.cs", "namespace Mirascope.Gen.Providers.Other; internal class There { }", out _);
        AssertOpen(other, Find(RuntimeDoors.All, rule));
    }

    [Theory]
    [MemberData(nameof(GeneratorRules))]
    public void A_source_that_breaks_a_rule_of_the_generator_is_found(string rule) => AssertOpen(House.Generator, Find(GeneratorDoors.All, rule));

    [Fact]
    public void Every_name_is_understood()
    {
        // A name that does not bind would pass through every door unseen. CS8795: other generators' halves are not here.
        foreach (var (house, sights) in new[] { (House.Runtime, RuntimeSights), (House.Generator, GeneratorSights) })
        {
            Assert.Empty(house.Compilation.GetDiagnostics().Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not "CS8795" }));
            Assert.True(sights.Value.Count > 100);
        }
    }

    private static void AssertShut(Door door, IReadOnlyList<Sight> sights)
    {
        var opened = door.OpenedIn(sights);
        Assert.True(opened.Count == 0, $"{door.Sentence}\n{string.Join('\n', opened)}");
    }

    private static void AssertOpen(House house, (Door Door, string Path, string Source) rule) =>
        Assert.NotEmpty(rule.Door.OpenedIn(Sight.Of(house.With(rule.Path, rule.Source, out var file), file)));

    private static (Door Door, string Path, string Source) Find(IReadOnlyList<(Door Door, string Path, string Source)> rules, string sentence) =>
        rules.Single(rule => rule.Door.Sentence == sentence);

    private static IReadOnlyList<Sight> SightsOf(House house) => [.. house.Files.SelectMany(file => Sight.Of(house, file))];
}
