namespace Tonsure.Adapters.Meters;

/// <summary>Looks for one kind of meter. A new kind is one such class, registered in <see cref="MeterProbes"/>.</summary>
public interface IMeterProbe
{
    /// <summary>What it looks for, as the doctor calls it: the id of the method, such as <c>powercap-rapl</c>.</summary>
    string Method { get; }

    /// <summary>Looks once, and tries each counter once.</summary>
    MeterFinding Look(MeterWorld world);
}
