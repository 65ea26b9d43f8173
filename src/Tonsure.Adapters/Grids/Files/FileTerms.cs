using Tonsure.Grid;

namespace Tonsure.Adapters.Grids.Files;

/// <summary>What is said of a file of intensities, where the file does not say it itself.</summary>
/// <param name="Zone">The zone of a file without a column for it; the only one taken from a file with one. Null for all.</param>
/// <param name="Unit">The unit; null where the header has it.</param>
/// <param name="Kind">What the figures count.</param>
/// <param name="Basis">Whose generation they count.</param>
/// <param name="Licence">Their licence.</param>
public sealed record FileTerms(
    ZoneId? Zone,
    IntensityUnit? Unit,
    SignalKind Kind,
    SignalBasis Basis,
    string Licence
)
{
    /// <summary>The licence of a file of which nobody said one.</summary>
    public const string NoLicence = "not stated";

    /// <summary>Lifecycle averages of all zones that the file has, in the unit of its header.</summary>
    public static FileTerms Plain { get; } =
        new(null, null, SignalKind.Lifecycle, SignalBasis.Average, NoLicence);
}
