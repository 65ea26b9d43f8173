using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>What of an activity its footprint is computed from: how much and when, without who, where and how it is known.</summary>
/// <param name="Interval">When.</param>
/// <param name="Millijoules">Its energy; null where it is not known.</param>
/// <param name="DeclaredMicrograms">Carbon that somebody else declared; used only where energy is not known.</param>
/// <param name="CpuMs">Threads × milliseconds reserved; 0 where not known.</param>
/// <param name="AcceleratorMs">Accelerators × milliseconds reserved; 0 where not known.</param>
public readonly record struct ActivityAmounts(
    Interval Interval,
    Bounded<long>? Millijoules,
    long DeclaredMicrograms,
    long CpuMs,
    long AcceleratorMs
)
{
    /// <summary>The amounts of an activity.</summary>
    public static ActivityAmounts Of(Activity activity) =>
        new(
            activity.Interval,
            activity.Energy?.Millijoules,
            activity.DeclaredCarbon?.Micrograms ?? 0,
            activity.CpuMs ?? 0,
            activity.AcceleratorMs ?? 0
        );
}
