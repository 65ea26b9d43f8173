using Tonsure.Quantities;

namespace Tonsure.Accounting;

/// <summary>What must hold of every activity before it enters the ledger.</summary>
public static class ActivityRules
{
    /// <summary>What is wrong with an activity; empty when nothing is.</summary>
    public static IEnumerable<string> Violations(Activity activity)
    {
        if (activity.Id.Version != 7)
        {
            yield return "id is no UUIDv7";
        }

        if (
            string.IsNullOrWhiteSpace(activity.Subject) || string.IsNullOrWhiteSpace(activity.RunId)
        )
        {
            yield return "subject and run id are needed";
        }

        if (activity.Interval == default)
        {
            yield return "the interval is not set";
        }

        if (activity.Supersedes == activity.Id)
        {
            yield return "an activity cannot supersede itself";
        }

        if (activity.Energy is { Millijoules.Lower: < 0 })
        {
            yield return "energy is negative";
        }

        bool known = activity.Energy is not null || activity.DeclaredCarbon is not null;
        if (known == (activity.Evidence.Grade == EvidenceGrade.Uncovered))
        {
            yield return known
                ? "energy is known and yet graded uncovered"
                : "energy is not known: grade it uncovered";
        }

        if (!known && string.IsNullOrWhiteSpace(activity.Reason))
        {
            yield return "energy is not known and no reason is given";
        }

        if (
            activity.CpuMs < 0
            || activity.AcceleratorMs < 0
            || activity.Cpus < 0
            || activity.Accelerators < 0
        )
        {
            yield return "a reserved device count is negative";
        }

        if (activity.CostMicros is not null && activity.Currency is null)
        {
            yield return "a cost needs its currency";
        }
    }
}
