namespace Tonsure.Measuring;

/// <summary>Tells how much CPU time the host, the run and this tool have used.</summary>
public interface ICpuTimeSource
{
    /// <summary>The times now.</summary>
    CpuTimes Read();
}
