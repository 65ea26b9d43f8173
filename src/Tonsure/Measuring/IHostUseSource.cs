namespace Tonsure.Measuring;

/// <summary>Tells what the host and the runs on it have used.</summary>
public interface IHostUseSource
{
    /// <summary>All of it now.</summary>
    HostUse Read();
}
