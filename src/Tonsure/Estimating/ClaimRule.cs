namespace Tonsure.Estimating;

/// <summary>What a figure was recomputed from.</summary>
public enum ClaimRule
{
    /// <summary>Nothing: an input is missing before any interval can be given.</summary>
    None = 0,

    /// <summary>Power × time, and from there on PUE × intensity.</summary>
    PowerTime = 1,

    /// <summary>The energy that is published with it, and from there on PUE × intensity.</summary>
    StatedEnergy = 2,

    /// <summary>The sum of its published parts, over its functional units.</summary>
    Parts = 3,

    /// <summary>The carbon of making the devices, over the share of their life that was used.</summary>
    Making = 4,
}
