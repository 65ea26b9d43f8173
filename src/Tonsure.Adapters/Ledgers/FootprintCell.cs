using Tonsure.Accounting;

namespace Tonsure.Adapters.Ledgers;

/// <summary>
/// What has been summed so far of one row of an answer. It grows in place: copies of all fifteen sums took longer than adding them.
/// </summary>
internal sealed class FootprintCell
{
    private BoundedSum _it;
    private BoundedSum _facility;
    private BoundedSum _carbon;
    private BoundedSum _embodied;
    private BoundedSum _water;

    /// <summary>How many activities have a part in it.</summary>
    internal long Activities { get; private set; }

    /// <summary>How many of them have neither energy nor declared carbon.</summary>
    internal long Uncovered { get; private set; }

    /// <summary>The sums.</summary>
    internal FootprintSums Sums => new(_it, _facility, _carbon, _embodied, _water);

    /// <summary>Adds the part of an activity that lies between two cumulative footprints.</summary>
    internal void Add(bool uncovered, in FootprintSums until, in FootprintSums before) =>
        Add(1, uncovered ? 1 : 0, until, before);

    /// <summary>Adds what another has summed.</summary>
    internal void Add(FootprintCell other) =>
        Add(other.Activities, other.Uncovered, other.Sums, default);

    private void Add(
        long activities,
        long uncovered,
        in FootprintSums until,
        in FootprintSums before
    )
    {
        Activities += activities;
        Uncovered += uncovered;
        _it = Grown(_it, until.ItMillijoules, before.ItMillijoules);
        _facility = Grown(_facility, until.FacilityMicrojoules, before.FacilityMicrojoules);
        _carbon = Grown(_carbon, until.CarbonMicrograms, before.CarbonMicrograms);
        _embodied = Grown(_embodied, until.EmbodiedMicrograms, before.EmbodiedMicrograms);
        _water = Grown(_water, until.WaterMicrolitres, before.WaterMicrolitres);
    }

    private static BoundedSum Grown(in BoundedSum sum, in BoundedSum until, in BoundedSum before) =>
        new(
            sum.Value + (until.Value - before.Value),
            sum.Lower + (until.Lower - before.Lower),
            sum.Upper + (until.Upper - before.Upper)
        );
}
