namespace Tonsure.Web.Asking;

/// <summary>A training whose footprint is estimated: device-hours, or parameters and tokens with hardware. What is null takes its default, and the answer names it.</summary>
public sealed record TrainingAsk
{
    /// <summary>Device-hours.</summary>
    public double? DeviceHours { get; init; }

    /// <summary>Mean power of one accelerator, watts.</summary>
    public double? Watts { get; init; }

    /// <summary>Parameters.</summary>
    public double? Parameters { get; init; }

    /// <summary>Parameters that a token passes through.</summary>
    public double? ActiveParameters { get; init; }

    /// <summary>Tokens that one run trained on.</summary>
    public double? Tokens { get; init; }

    /// <summary>An accelerator or a machine type.</summary>
    public string? Hardware { get; init; }

    /// <summary>How many accelerators at once.</summary>
    public int? Devices { get; init; }

    /// <summary>How many such runs.</summary>
    public long? Runs { get; init; }

    /// <summary>Model FLOPs utilisation, 0 to 1.</summary>
    public double? Utilisation { get; init; }

    /// <summary>Where.</summary>
    public PlaceAsk Place { get; init; } = PlaceAsk.Unsaid;
}
