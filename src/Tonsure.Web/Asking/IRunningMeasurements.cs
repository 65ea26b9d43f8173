namespace Tonsure.Web.Asking;

/// <summary>Looks at the measurements in progress on this machine. Looking disturbs none of them; whoever wants to follow looks again.</summary>
public interface IRunningMeasurements
{
    /// <summary>All of them, the newest first.</summary>
    Task<IReadOnlyList<RunningMeasurement>> NowAsync(CancellationToken cancellationToken);
}
