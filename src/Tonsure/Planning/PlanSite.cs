using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>A place that a plan may use.</summary>
public sealed record PlanSite
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its grid zone.</summary>
    public required ZoneId Zone { get; init; }

    /// <summary>Facility ÷ IT energy.</summary>
    public Pue Pue { get; init; }

    /// <summary>Devices that can be in use at once, by hour; an hour without a figure has none. Null is unlimited.</summary>
    public HourlySchedule? Capacity { get; init; }

    /// <summary>Price of a kWh of facility energy by hour, in any one currency; null where it is not known.</summary>
    public HourlySchedule? PricePerKilowattHour { get; init; }

    /// <summary>What a device in use costs beside the energy of the job; null where it is not known.</summary>
    public ReservedDevice? Reserved { get; init; }
}
