using CsCheck;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Tests.Ledgers;

/// <summary>Random activities that obey the rules, odd in every way that the rules allow.</summary>
internal static class ActivityGen
{
    internal static readonly string[] TimeZones =
    [
        "UTC",
        "Asia/Seoul",
        "Europe/Berlin",
        "Asia/Kathmandu",
        "Australia/Lord_Howe",
        "America/St_Johns",
    ];

    /// <summary>Around the two changes of the clocks of 2026 in Europe, and before 1970.</summary>
    internal static readonly long[] Anchors =
    [
        Ms(2026, 3, 28),
        Ms(2026, 10, 24),
        Ms(2026, 11, 22),
        Ms(2026, 4, 4),
        Ms(1969, 12, 30),
    ];

    private static readonly Gen<long> Duration = Gen.OneOf(
        Gen.Long[1, 5_000],
        Gen.Long[1, 3_600_000],
        Gen.Const(3_600_000L),
        Gen.Long[1, 20 * 3_600_000L],
        Gen.Long[1, 5 * 86_400_000L]
    );

    /// <summary>How large figures are: the core divides in a way of its own where 62 bits hold them.</summary>
    private static readonly Gen<(long Most, long Reserved, long Longest)> Scale = Pick(
        (10_000_000_000, 1_000_000_000, 1L),
        (10_000_000_000, 1_000_000_000, 1L),
        (10_000_000_000_000, 1_000_000_000, 1L),
        (100_000_000_000_000_000, 1_000_000_000, 1L),
        (long.MaxValue / 4, 1_000_000_000_000_000_000, 1L),
        (10_000_000_000, 1_000_000_000, 15L)
    );

    private static Gen<Interval> Interval(long anchor, long longest) =>
        from start in Gen.OneOf(
            Gen.Long[0, 3 * 86_400_000L],
            Gen.Long[0, 72].Select(h => h * 3_600_000)
        )
        from duration in Duration
        select Quantities.Interval.FromMilliseconds(
            anchor + start,
            anchor + start + (duration * longest)
        );

    private static Gen<long> Amount(long most) =>
        Gen.OneOf(Gen.Const(0L), Gen.Long[1, 1_000], Gen.Long[1, most]);

    private static Gen<Bounded<long>> Bounded(long most) =>
        from value in Amount(most)
        from below in Gen.OneOf(Gen.Long[0, 1000], Gen.Const(1_000_000L), Gen.Const(0L))
        from above in Gen.OneOf(Gen.Long[0, 1000], Gen.Long[0, 2_000_000])
        let lower = value - (long)((Int128)value * Math.Min(below, 1_000_000) / 1_000_000)
        let upper = (long)
            Int128.Min(long.MaxValue, value + ((Int128)value * above / 1_000_000) + above)
        select new Bounded<long>(value, lower, upper);

    private static Gen<ActivityEnergy?> Energy(long most) =>
        Gen.Frequency(
            (1, Gen.Const((ActivityEnergy?)null)),
            (
                4,
                Gen.Select(Bounded(most), Pick(EnergyBoundary.It, EnergyBoundary.Facility))
                    .Select(pair => (ActivityEnergy?)new ActivityEnergy(pair.Item1, pair.Item2))
            )
        );

    private static Gen<Activity> One(long anchor, (long Most, long Reserved, long Longest) scale) =>
        from number in Gen.ULong
        from energy in Energy(scale.Most)
        from declared in Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
        from zone in Pick(TestGrid.Zones)
        from site in Gen.Int[0, TestGrid.Sites.Length - 1]
        from interval in Interval(anchor, scale.Longest)
        from subject in Pick("llama", "모델 α", "it's", "")
        from owner in Pick("acme", "acme/nlp", "acme/nlp/team", "acmes", "unowned")
        from method in Gen.Int[0, 2]
        from reserved in Gen.Long[-1, scale.Reserved]
        select Of(number, energy, declared, zone, TestGrid.Sites[site], interval) with
        {
            Subject = subject.Length == 0 ? "run" : subject,
            Owner = OwnerPath.TryParse(owner, out OwnerPath path) ? path : default,
            RunId = "run-" + (number % 3),
            Evidence = new Evidence(
                energy is null && declared < 0 ? EvidenceGrade.Uncovered : (EvidenceGrade)method,
                "method-" + method,
                "1",
                ""
            ),
            CpuMs = reserved < 0 ? null : reserved,
            AcceleratorMs = reserved % 2 == 0 ? reserved * 8 : null,
        };

    /// <summary>Activities of one week: intensities are needed from the first to the last.</summary>
    internal static readonly Gen<(Activity[] Activities, ActivityFilter Filter)> Some =
        from anchor in Pick(Anchors)
        from scale in Scale
        from activities in One(anchor, scale).Array[1, 40]
        from filter in Filter(anchor)
        select (activities, filter);

    private static Gen<ActivityFilter> Filter(long anchor) =>
        from fromMs in Gen.Long[0, 5 * 86_400_000L]
        from length in Gen.Long[-1, 5 * 86_400_000L]
        from which in Gen.Int[0, 7]
        select which switch
        {
            1 => new ActivityFilter { FromMs = anchor + fromMs, ToMs = anchor + fromMs + length },
            2 => new ActivityFilter { FromMs = anchor + fromMs },
            3 => new ActivityFilter { ToMs = anchor + fromMs },
            4 => new ActivityFilter
            {
                Owner = OwnerPath.TryParse("acme", out OwnerPath owner) ? owner : default,
                FromMs = anchor + fromMs,
            },
            5 => new ActivityFilter { Subject = "it's", RunId = "run-1" },
            _ => ActivityFilter.All,
        };

    /// <summary>An activity with nothing optional.</summary>
    internal static Activity Of(
        ulong number,
        ActivityEnergy? energy,
        long declared,
        string zone,
        string? site,
        Interval interval
    ) =>
        new()
        {
            Id = Id(number),
            RunId = "run",
            Component = "cpu",
            Subject = "llama",
            Zone = ZoneId.Parse(zone),
            Site = site,
            Interval = interval,
            Energy = energy,
            DeclaredCarbon = declared < 0 ? null : CarbonMass.FromMicrograms(declared),
            Evidence = new Evidence(
                energy is null && declared < 0 ? EvidenceGrade.Uncovered : EvidenceGrade.Measured,
                "powercap-rapl",
                "1",
                ""
            ),
            Reason = energy is null && declared < 0 ? "no counter" : null,
            Source = "test",
            RecordedAtMs = interval.EndMs,
        };

    /// <summary>One of some values.</summary>
    internal static Gen<T> Pick<T>(params T[] values) =>
        Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A UUIDv7 of a number.</summary>
    internal static Guid Id(ulong number) =>
        Guid.Parse(
            $"{number >> 32:x8}-{(number >> 16) & 0xffff:x4}-7{number & 0xfff:x3}-8000-{number & 0xffff_ffff_ffff:x12}"
        );

    private static long Ms(int year, int month, int day) =>
        new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
}
