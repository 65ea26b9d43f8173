namespace Tonsure.Estimating;

/// <summary>An input that a claim can lack.</summary>
public enum ClaimField
{
    /// <summary>Devices × hours.</summary>
    DeviceHours = 0,

    /// <summary>Watts of one device.</summary>
    Power = 1,

    /// <summary>The facility's overhead.</summary>
    Pue = 2,

    /// <summary>The grid's carbon intensity, not worked back from the result.</summary>
    Intensity = 3,

    /// <summary>Whether the published energy includes the PUE.</summary>
    EnergyBoundary = 4,

    /// <summary>The parts of a figure that covers more than electricity.</summary>
    Parts = 5,

    /// <summary>Carbon of making one device.</summary>
    Embodied = 6,

    /// <summary>Years that a device is used.</summary>
    Life = 7,

    /// <summary>The share of its life in which a device works.</summary>
    Utilisation = 8,

    /// <summary>How many functional units the parts stand for.</summary>
    Units = 9,
}
