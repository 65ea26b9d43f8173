using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>
/// The footprint of one activity as it grows from its start, in whole numbers: the formula, once. Being cumulative, the parts of
/// an activity cut at any instants add up to the whole exactly.
/// </summary>
public readonly record struct FootprintCurve
{
    /// <summary>Microjoules × mg/kWh ÷ this are micrograms.</summary>
    private const long PerKilowattHour = 3_600_000_000;

    private readonly PlaceFactors _place;
    private readonly ActivityAmounts _amounts;
    private readonly BoundedSum _energy;
    private readonly BoundedSum _embodied;
    private readonly WeighedIntensity _all;
    private readonly RelativeWidths? _carbonWidths;
    private readonly RelativeWidths? _waterWidths;

    /// <summary>The curve of an activity at its place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The activity reaches beyond the intensities of the place.</exception>
    public FootprintCurve(PlaceFactors place, in ActivityAmounts amounts)
        : this(place, amounts, place.Weigh(amounts)) { }

    /// <summary>The same where the intensities have been looked up.</summary>
    /// <param name="place">The place.</param>
    /// <param name="amounts">The activity.</param>
    /// <param name="weighed">What <see cref="PlaceFactors.Weigh"/> says of it.</param>
    public FootprintCurve(
        PlaceFactors place,
        in ActivityAmounts amounts,
        in WeighedIntensity weighed
    )
    {
        _place = place;
        _amounts = amounts;
        _embodied = place.Embodied(amounts);
        if (amounts.Millijoules is not { } energy)
        {
            return;
        }

        _energy = new BoundedSum(energy.Value, energy.Lower, energy.Upper);
        _all = weighed;
        if (energy.Value == 0)
        {
            return;
        }

        // Relative half-widths of nothing say nothing: where a factor is zero there are none.
        RelativeWidths widths = RelativeWidths.Of(energy);
        _carbonWidths =
            _all.Weight == 0
                ? null
                : widths
                    * RelativeWidths.Of(new Bounded<long>(_all.Weight, _all.Lower, _all.Upper));
        _waterWidths = place.Water.Value == 0 ? null : widths * place.WaterWidths;
    }

    /// <summary>What has come together from the start until an instant of the activity.</summary>
    public FootprintSums Until(long instantMs)
    {
        Interval interval = _amounts.Interval;
        long elapsed = instantMs - interval.StartMs;
        long duration = interval.DurationMs;
        BoundedSum embodied = Share(_embodied, elapsed, duration);
        if (_amounts.Millijoules is null)
        {
            Int128 declared = ExactMath.MultiplyDivide(
                _amounts.DeclaredMicrograms,
                elapsed,
                duration
            );
            return new FootprintSums(
                default,
                default,
                new BoundedSum(declared, declared, declared),
                embodied,
                default
            );
        }

        BoundedSum part = Share(_energy, elapsed, duration);
        return new FootprintSums(
            _place.FromFacility == 1000 ? part : part.Scale(1000, _place.FromFacility),
            part * _place.ToFacility,
            Carbon(instantMs, (Int128)duration * PerKilowattHour),
            embodied,
            Water(part)
        );
    }

    private static BoundedSum Share(in BoundedSum whole, long elapsed, long duration) =>
        elapsed == duration || whole == default ? whole : whole.Scale(elapsed, duration);

    private BoundedSum Carbon(long instantMs, Int128 denominator)
    {
        WeighedIntensity until =
            instantMs == _amounts.Interval.EndMs
                ? _all
                : _place.Intensities!.Weigh(_amounts.Interval.StartMs, instantMs);
        Int128 carbon = ExactMath.MultiplyDivide(
            _energy.Value * _place.ToFacility,
            until.Weight,
            denominator
        );
        return _carbonWidths is { } widths
            ? widths.Around(carbon)
            // Then the upper bound is the product of the upper bounds.
            : new BoundedSum(
                carbon,
                0,
                ExactMath.MultiplyDivide(
                    _energy.Upper * _place.ToFacility,
                    until.Upper,
                    denominator
                )
            );
    }

    private BoundedSum Water(in BoundedSum part)
    {
        if (_place.Water.Upper == 0)
        {
            return default;
        }

        Int128 water = ExactMath.MultiplyDivide(
            part.Value,
            _place.Water.Value,
            _place.WaterDenominator
        );
        return _waterWidths is { } widths
            ? widths.Around(water)
            : new BoundedSum(
                water,
                0,
                ExactMath.MultiplyDivide(part.Upper, _place.Water.Upper, _place.WaterDenominator)
            );
    }
}
