namespace Tonsure.Adapters.Meters;

/// <summary>What a counter's value is beside those of its group.</summary>
internal enum MirrorVerdict
{
    /// <summary>Energy of its own.</summary>
    Own = 0,

    /// <summary>Another counter's value again.</summary>
    Mirror = 1,

    /// <summary>The next reading tells.</summary>
    Doubtful = 2,
}
