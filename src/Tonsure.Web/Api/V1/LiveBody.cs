using Tonsure.Web.Asking;

namespace Tonsure.Web.Api.V1;

/// <summary>The measurements in progress on this machine.</summary>
/// <param name="Measurements">The newest first.</param>
internal sealed record LiveBody(IReadOnlyList<RunningBody> Measurements)
{
    public static LiveBody Of(IReadOnlyList<RunningMeasurement> running) =>
        new([.. running.Select(RunningBody.Of)]);
}
