namespace Tonsure.Disclosing.Documents;

/// <summary>The figures of a statement.</summary>
public enum FigureName
{
    /// <summary>Energy at the facility's meter.</summary>
    FacilityEnergy,

    /// <summary>Energy at the equipment.</summary>
    ItEnergy,

    /// <summary>Location-based operational emissions.</summary>
    LocationBased,

    /// <summary>Embodied carbon of the hardware reserved.</summary>
    Embodied,

    /// <summary>Water at the site and where electricity is made.</summary>
    Water,
}
