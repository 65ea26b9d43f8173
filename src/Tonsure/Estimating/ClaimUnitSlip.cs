namespace Tonsure.Estimating;

/// <summary>Recognises a figure that is off by what a change of units is off by.</summary>
internal static class ClaimUnitSlip
{
    // A millionth and a thousandth, kWh for MJ, pounds for kilograms.
    private static readonly decimal[] Factors = [1_000_000m, 1_000m, 3.6m, 2.20462m];

    public static ClaimNote.UnitSlip? Of(ClaimSide side)
    {
        if (
            side is not { Verdict: ClaimVerdict.Inconsistent, Span: { IsExact: true } span }
            || side.Claimed is not { } claimed
            || claimed == 0
            || span.Lower == 0
        )
        {
            return null;
        }

        bool isTooLow = span.Lower > claimed;
        Int128 large = isTooLow ? span.Lower : claimed;
        Int128 small = isTooLow ? claimed : span.Lower;
        double ratio = (double)large / (double)small;
        foreach (decimal factor in Factors)
        {
            // As near as two-digit figures are.
            if (Math.Abs(ratio / (double)factor - 1) < 0.02)
            {
                return new ClaimNote.UnitSlip(factor, isTooLow);
            }
        }

        return null;
    }
}
