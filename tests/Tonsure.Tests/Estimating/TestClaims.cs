using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Tests.Estimating;

/// <summary>Claims in the units of papers.</summary>
internal static class TestClaims
{
    public static readonly Int128 Tonne = (Int128)1_000_000 * 1_000_000_000_000;

    public static readonly Int128 MegawattHour = (Int128)3_600_000_000 * 1_000_000_000_000;

    public static Int128 Tonnes(double tonnes) => (Int128)(tonnes * 1e6) * (Tonne / 1_000_000);

    public static Int128 MegawattHours(double energy) =>
        (Int128)(energy * 1e6) * (MegawattHour / 1_000_000);

    public static Int128 Hours(double hours) => (Int128)(hours * 3600e9);

    public static ClaimInputs.Electricity Inputs(
        double? hours = null,
        double? watts = null,
        double? pue = null,
        double? intensity = null,
        bool isBackSolved = false
    ) =>
        new(
            hours is { } h ? Hours(h) : null,
            watts is { } w ? Power.FromWatts(w) : null,
            pue is { } p ? Pue.FromThousandths((int)Math.Round(p * 1000)) : null,
            intensity is { } g ? CarbonIntensity.FromGramsPerKilowattHour(g) : default,
            isBackSolved
        );

    public static ClaimAnswer Check(
        ClaimInputs inputs,
        double? tonnes = null,
        double? megawattHours = null,
        ClaimBoundary boundary = ClaimBoundary.Facility,
        string kind = "training",
        int tolerancePpm = Claim.LeastTolerancePpm
    ) =>
        ClaimChecker.Check(
            new Claim(
                "claim",
                kind,
                inputs,
                megawattHours is { } energy
                    ? new ClaimedEnergy(MegawattHours(energy), boundary)
                    : null,
                tonnes is { } mass ? Tonnes(mass) : null,
                tolerancePpm
            )
        );
}
