using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>Adds up what slots, resumes and moves emit.</summary>
internal sealed class SlotReckoner(PlanRequest request, PlanJob job)
{
    private CarbonMass _carbon;
    private CarbonMass _reserved;
    private double? _price = 0;
    private IntensityTier _worst = IntensityTier.Observed;
    private bool _unknown;

    /// <summary>The sum; null where an hour was not known.</summary>
    public PlanReckoning? Result =>
        _unknown ? null : new PlanReckoning(_carbon, _reserved, _price, _worst);

    /// <summary>A site's index.</summary>
    public int IndexOf(string id)
    {
        for (int i = 0; i < request.Sites.Count; i++)
        {
            if (request.Sites[i].Id == id)
            {
                return i;
            }
        }

        throw new ArgumentException($"site {id} is not among the sites", nameof(id));
    }

    /// <summary>The data of a move, half at either end.</summary>
    public void Move(int from, int to, long hour)
    {
        FacilityEnergy half = FacilityEnergy.FromMicrojoules(
            (Int128)
                Math.Round(
                    job.DataGigabytes * request.Transfer.PerGigabyte.Millijoules * 500,
                    MidpointRounding.ToEven
                )
        );
        if (half.Microjoules > 0)
        {
            Emit(half, from, hour);
            Emit(half, to, hour);
        }
    }

    /// <summary>A resume.</summary>
    public void Resume(int site, long hour)
    {
        if (job.ResumeEnergy.Millijoules > 0)
        {
            Use(job.ResumeEnergy, site, hour);
        }
    }

    /// <summary>A slot.</summary>
    public void Run(int site, PlannedSlot slot)
    {
        ScalePoint point = PointOf(slot.Scale);
        ReservedDevice? reserved = request.CountReserved ? request.Sites[site].Reserved : null;
        long last = HourIndex.Of(slot.Interval.EndMs - 1);
        for (long hour = HourIndex.Of(slot.Interval.StartMs); hour <= last; hour++)
        {
            long from = Math.Max(slot.Interval.StartMs, hour * HourIndex.Milliseconds);
            long until = Math.Min(slot.Interval.EndMs, (hour + 1) * HourIndex.Milliseconds);
            Use(point.Power.Over(TimeSpan.FromMilliseconds(until - from)), site, hour);
            if (reserved is not null)
            {
                double hours = (until - from) / (double)HourIndex.Milliseconds;
                Hold(reserved, site, hour, job.Devices * point.Scale * hours);
            }
        }
    }

    private ScalePoint PointOf(double scale)
    {
        foreach (ScalePoint point in job.Curve.Points)
        {
            if (Math.Abs(point.Scale - scale) < 1e-9)
            {
                return point;
            }
        }

        throw new ArgumentException($"job {job.Id} has no scale {scale}", nameof(scale));
    }

    private void Use(ItEnergy energy, int site, long hour)
    {
        PlanSite place = request.Sites[site];
        Emit(energy * place.Pue, site, hour);
        double? price = place.PricePerKilowattHour?.At(hour);
        _price += price * energy.KilowattHours * place.Pue.Thousandths / 1000;
    }

    private void Hold(ReservedDevice reserved, int site, long hour, double deviceHours)
    {
        CarbonIntensity intensity = request.Signals[site, hour];
        if (!intensity.IsKnown)
        {
            return;
        }

        _reserved +=
            CarbonMass.FromMicrograms(
                checked((long)Math.Round(reserved.EmbodiedPerHour.Micrograms * deviceHours))
            )
            + (
                ItEnergy.FromJoules(reserved.Idle.Watts * 3600 * deviceHours)
                * request.Sites[site].Pue
                * intensity
            );
    }

    private void Emit(FacilityEnergy energy, int site, long hour)
    {
        CarbonIntensity intensity = request.Signals[site, hour];
        if (!intensity.IsKnown)
        {
            _unknown = true;
            return;
        }

        IntensityTier tier = request.Signals.TierOf(site, hour);
        _worst = tier > _worst ? tier : _worst;
        _carbon += energy * intensity;
    }
}
