namespace Tonsure.Measuring;

/// <summary>Tells how much CPU time the host, the run and this tool have used.</summary>
public interface ICpuTimeSource
{
    /// <summary>The times now.</summary>
    CpuTimes Read();

    /// <summary>The run's resident memory now, in bytes; null where it cannot be told.</summary>
    long? ResidentBytes();

    /// <summary>The run's processes that the last reading saw alive.</summary>
    IReadOnlyCollection<int> Processes => [];
}
