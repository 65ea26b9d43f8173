using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Disclosing.Statements;

/// <summary>
/// The sums of one <see cref="CellKey"/>. An activity that lies in two years counts as one of the first, so that counts add up as figures
/// do.
/// </summary>
internal sealed class StatementCell(CellKey key)
{
    internal CellKey Key => key;

    internal long Activities { get; private set; }

    internal long Uncovered { get; private set; }

    internal FootprintSums Sums { get; private set; }

    internal bool HasEnergy => key.Boundary is not null;

    internal bool HasCarbon { get; private set; }

    internal bool HasHardware { get; private set; }

    /// <summary>The share of IT energy that is this cell's of the whole, rounded so that all add up.</summary>
    internal Int128 ItMicrowattHours { get; private set; }

    /// <summary>The same of facility energy.</summary>
    internal Int128 FacilityMicrowattHours { get; private set; }

    /// <summary>What the ledger's own totals are made of.</summary>
    internal FootprintRow Row =>
        new(
            "",
            key.Evidence.Method + " " + key.Evidence.Version,
            key.Evidence.Grade,
            key.Intensity,
            Activities,
            Uncovered,
            Sums
        );

    internal void Add(Activity activity, in FootprintSums sums, bool isFirst)
    {
        bool isCovered = activity.Energy is not null || activity.DeclaredCarbon is not null;
        Sums += sums;
        Activities += isFirst ? 1 : 0;
        Uncovered += isFirst && !isCovered ? 1 : 0;
        HasCarbon |= isCovered;
        HasHardware |= activity.CpuMs is not null || activity.AcceleratorMs is not null;
    }

    /// <summary>
    /// Rounds energy to whole microwatt-hours: each cell has what the running total, rounded, has grown by, so that the sum of all is the
    /// rounded sum. What a facility adds to IT energy is rounded by itself: equipment that stands alone has the same figure twice.
    /// </summary>
    internal static void Round(IEnumerable<StatementCell> cells)
    {
        (Int128 it, Int128 overhead) = (0, 0);
        foreach (StatementCell cell in cells)
        {
            Int128 itBefore = MicrowattHoursOfIt(it);
            Int128 overheadBefore = MicrowattHours(overhead);
            Int128 own = cell.Sums.ItMillijoules.Value;
            it = checked(it + own);
            overhead = checked(overhead + cell.Sums.FacilityMicrojoules.Value - (own * 1000));
            cell.ItMicrowattHours = MicrowattHoursOfIt(it) - itBefore;
            cell.FacilityMicrowattHours =
                cell.ItMicrowattHours + MicrowattHours(overhead) - overheadBefore;
        }
    }

    /// <summary>1 µWh is 3.6 mJ.</summary>
    private static Int128 MicrowattHoursOfIt(Int128 millijoules) =>
        ExactMath.MultiplyDivide(millijoules, 10, 36);

    private static Int128 MicrowattHours(Int128 microjoules) =>
        ExactMath.DivideHalfEven(microjoules, 3600);
}
