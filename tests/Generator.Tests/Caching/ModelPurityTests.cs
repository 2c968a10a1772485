using System.Reflection;
using Mirascope.Gen.Generator.Models;

namespace Mirascope.Gen.Tests.Caching;

/// <summary>
/// Models may hold text, numbers, enums, other models and lists of them: a closed list, because one field of any other type
/// is enough to keep whole compilations alive or to break the cache.
/// </summary>
public class ModelPurityTests
{
    public static TheoryData<Type> Models => new(typeof(CallModel).Assembly.GetTypes()
        .Where(type => type.Namespace is { } name && name.StartsWith(typeof(CallModel).Namespace!, StringComparison.Ordinal)
            && type is { IsEnum: false, IsAbstract: false, IsGenericType: false, IsNested: false }));

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_field_of_a_model_is_pure(Type model)
    {
        foreach (var field in model.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
        {
            Assert.True(IsPure(field.FieldType), $"{model.Name}.{field.Name} is a {field.FieldType}: models hold text, numbers, enums, models and EquatableArray of them.");
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_model_is_a_sealed_record(Type model)
    {
        Assert.True(model.IsValueType || model.IsSealed || model.GetMethod("<Clone>$") is not null, $"{model.Name} is not sealed.");
        Assert.True(model.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEquatable<>)), $"{model.Name} is not equal by value.");
    }

    [Theory]
    [InlineData(typeof(Microsoft.CodeAnalysis.ISymbol))]
    [InlineData(typeof(Microsoft.CodeAnalysis.Location))]
    [InlineData(typeof(object))]
    [InlineData(typeof(List<string>))]
    [InlineData(typeof(string[]))]
    public void The_check_can_fail(Type type) => Assert.False(IsPure(type));

    private static bool IsPure(Type type) =>
        type == typeof(string) || type.IsPrimitive || type.IsEnum || type == typeof(decimal)
        || (Nullable.GetUnderlyingType(type) is { } inner && IsPure(inner))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>) && IsPure(type.GetGenericArguments()[0]))
        || type.Namespace?.StartsWith(typeof(CallModel).Namespace!, StringComparison.Ordinal) == true;
}
