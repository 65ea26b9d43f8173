namespace Tonsure.Accounting;

/// <summary>An activity breaks <see cref="ActivityRules"/> and was not appended, nor was any other of its batch.</summary>
/// <param name="activityId">The activity.</param>
/// <param name="rule">The rule it breaks.</param>
public sealed class ActivityRejectedException(Guid activityId, string rule)
    : Exception($"activity {activityId} was refused: {rule}")
{
    /// <summary>The activity.</summary>
    public Guid ActivityId => activityId;

    /// <summary>The rule it breaks.</summary>
    public string Rule => rule;

    /// <summary>Throws for the first activity that breaks a rule.</summary>
    /// <exception cref="ArgumentException">There is no activity.</exception>
    public static void ThrowIfAny(IReadOnlyList<Activity> activities)
    {
        if (activities.Count == 0)
        {
            throw new ArgumentException("a batch has at least one activity", nameof(activities));
        }

        foreach (Activity activity in activities)
        {
            if (ActivityRules.Violations(activity).FirstOrDefault() is { } rule)
            {
                throw new ActivityRejectedException(activity.Id, rule);
            }
        }
    }
}
