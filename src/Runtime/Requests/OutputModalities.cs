namespace Mirascope.Gen;

/// <summary>What an answer may consist of.</summary>
[Flags]
public enum OutputModalities
{
    /// <summary>The model's default, which mostly is text.</summary>
    Default = 0,

    /// <summary>Text.</summary>
    Text = 1,

    /// <summary>Sound.</summary>
    Audio = 2,

    /// <summary>Images.</summary>
    Image = 4,
}
