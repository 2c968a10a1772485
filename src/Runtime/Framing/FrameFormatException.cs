namespace Mirascope.Gen.Framing;

/// <summary>The bytes are not of the framing's form. The message says in what and holds none of them.</summary>
public abstract class FrameFormatException : FormatException
{
    private protected FrameFormatException(string message)
        : base(message)
    {
    }
}
