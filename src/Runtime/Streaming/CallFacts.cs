namespace Mirascope.Gen;

/// <summary>What the transport knows of a call beside its content.</summary>
internal readonly record struct CallFacts(DateTimeOffset StartTime, DateTimeOffset EndTime, string? RequestId, ReadOnlyMemory<byte> Raw);
