namespace Tonsure.Grid.Sources;

/// <summary>What a kilowatt-hour is made from, as coarsely as grids report it.</summary>
public enum Fuel
{
    /// <summary>Made from something that the report does not name or that no factor is known of.</summary>
    Unknown = 0,

    /// <summary>Hard coal and what is derived from it.</summary>
    Coal = 1,

    /// <summary>Brown coal, peat and oil shale.</summary>
    Lignite = 2,

    /// <summary>Fossil gas.</summary>
    Gas = 3,

    /// <summary>Petroleum.</summary>
    Oil = 4,

    /// <summary>Wood, biogas and other grown fuels.</summary>
    Biomass = 5,

    /// <summary>Heat of the earth.</summary>
    Geothermal = 6,

    /// <summary>Rivers and reservoirs; not pumped storage.</summary>
    Hydro = 7,

    /// <summary>Fission.</summary>
    Nuclear = 8,

    /// <summary>Photovoltaic or not told apart from it.</summary>
    Solar = 9,

    /// <summary>Mirrors and a turbine.</summary>
    SolarThermal = 10,

    /// <summary>Wind on land or not told apart from it.</summary>
    Wind = 11,

    /// <summary>Wind at sea.</summary>
    WindOffshore = 12,

    /// <summary>Tides and waves.</summary>
    Marine = 13,
}
