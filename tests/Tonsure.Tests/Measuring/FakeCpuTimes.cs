using Tonsure.Measuring;

namespace Tonsure.Tests.Measuring;

/// <summary>CPU times that a test moves by hand.</summary>
internal sealed class FakeCpuTimes : ICpuTimeSource
{
    public CpuTimes Times { get; set; }

    public long? Resident { get; set; }

    public IReadOnlyCollection<int> Processes { get; set; } = [];

    public void Use(double hostSeconds, double runSeconds, double selfSeconds) =>
        Times = new CpuTimes(
            Times.HostBusy + (long)(hostSeconds * 1e6),
            Times.Run + (long)(runSeconds * 1e6),
            Times.Self + (long)(selfSeconds * 1e6)
        );

    public CpuTimes Read() => Times;

    public long? ResidentBytes() => Resident;
}
