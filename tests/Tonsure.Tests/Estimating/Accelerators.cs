using System.Collections.Immutable;
using Tonsure.Estimating;
using Tonsure.Quantities;

namespace Tonsure.Tests.Estimating;

/// <summary>Accelerators of examples.</summary>
internal static class Accelerators
{
    public static Accelerator Named(string name, params string[] aliases) =>
        new(
            name,
            [.. aliases],
            "Maker",
            Power.FromWatts(400),
            ImmutableSortedDictionary<NumericFormat, double>.Empty.Add(NumericFormat.Fp16, 312e12),
            40_000_000_000,
            null,
            new EmbodiedCarbon(
                Bounded<CarbonMass>.Exactly(CarbonMass.FromMicrograms(1)),
                Bounded<double>.Exactly(5),
                "example"
            ),
            2020,
            "example"
        );
}
