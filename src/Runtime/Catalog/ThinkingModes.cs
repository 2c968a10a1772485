namespace Mirascope.Gen;

/// <summary>Ways to tell a model how to think.</summary>
[Flags]
public enum ThinkingModes
{
    /// <summary>None is known.</summary>
    None = 0,

    /// <summary>By an effort, such as <c>low</c>.</summary>
    Effort = 1,

    /// <summary>By a number of tokens.</summary>
    Budget = 2,

    /// <summary>By switching it on and off.</summary>
    Toggle = 4,

    /// <summary>It decides itself.</summary>
    Adaptive = 8,

    /// <summary>It cannot be switched off.</summary>
    Always = 16,
}
