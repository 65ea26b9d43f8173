using Tonsure.Quantities;

namespace Tonsure.Estimating;

/// <summary>The rest of the server: its energy is a share of the accelerators'.</summary>
internal static class HostEnergy
{
    /// <summary>The default's name in <c>inference/assumptions.csv</c>.</summary>
    public const string Name = "host_share";

    /// <summary>What was given, or the default.</summary>
    public static Assumption Share(InferenceTables tables, double? given) =>
        given is { } share ? Assumption.Of(Name, share, "1") : tables.Default(Name);

    /// <summary>The host's part beside the accelerators.</summary>
    public static Bounded<double> Of(Bounded<double> accelerators, Assumption share) =>
        accelerators.TimesIndependent(new Bounded<double>(share.Value, share.Lower, share.Upper));

    /// <summary>The accelerators with their host.</summary>
    public static Bounded<double> With(Bounded<double> accelerators, Assumption share) =>
        accelerators.TimesIndependent(
            new Bounded<double>(1 + share.Value, 1 + share.Lower, 1 + share.Upper)
        );

    /// <summary>The whole, whose value is that of accelerators and host to the millijoule.</summary>
    public static Bounded<ItEnergy> Whole(
        Bounded<ItEnergy> accelerators,
        Bounded<ItEnergy> host,
        Bounded<double> whole
    ) =>
        Bounded<ItEnergy>.Around(
            accelerators.Value + host.Value,
            ItEnergy.FromJoules(whole.Lower),
            ItEnergy.FromJoules(whole.Upper)
        );
}
