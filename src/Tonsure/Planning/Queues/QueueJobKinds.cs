using Tonsure.Planning.Exact;

namespace Tonsure.Planning.Queues;

/// <summary>Says how a job is priced.</summary>
internal static class QueueJobKinds
{
    internal static QueueJobKind Of(JobShape shape) =>
        shape switch
        {
            { Migrates: true } or { IsElastic: true } => QueueJobKind.Exact,
            { Interruptible: false } => QueueJobKind.Through,
            { ResumeKilowattHours: > 0 } => QueueJobKind.Exact,
            _ => QueueJobKind.Anytime,
        };
}
