namespace Tonsure.Accounting;

/// <summary>Where an activity's energy was taken.</summary>
public enum EnergyBoundary
{
    /// <summary>At the equipment; the site's PUE makes facility energy of it.</summary>
    It = 0,

    /// <summary>At the facility's meter; no PUE is applied.</summary>
    Facility = 1,
}
