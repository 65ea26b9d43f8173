using System.Collections.Immutable;

namespace Tonsure.Adapters.Meters;

/// <summary>All kinds of meters, in the order of preference: what an earlier one covers a later one does not tell again.</summary>
public static class MeterProbes
{
    /// <summary>The list that a new kind of meter is put on.</summary>
    public static ImmutableArray<IMeterProbe> All { get; } =
    [new PowercapProbe(), new HwmonProbe(), new NvmlProbe(), new IpmiProbe(), new ModelProbe()];
}
