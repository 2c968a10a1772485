namespace Mirascope.Gen;

/// <summary>What becomes of options that a dialect has no words for.</summary>
public enum UnsupportedOptions
{
    /// <summary>The call fails with an <see cref="LlmConfigurationException"/> that names them.</summary>
    Refuse,

    /// <summary>They are left out of the request, and <see cref="CallResponse.OmittedOptions"/> names them.</summary>
    Omit,
}
