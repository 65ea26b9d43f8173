namespace Tonsure.Accounting;

/// <summary>Corrects a fact without overwriting it: a new activity that takes the old one's place.</summary>
public static class Amendment
{
    /// <summary>
    /// The activity that supersedes <paramref name="old"/>. Its id, what it supersedes and when it was recorded
    /// follow from the amendment, whatever the change says; everything unchanged is kept.
    /// </summary>
    /// <param name="old">The activity to correct.</param>
    /// <param name="change">What is different, such as <c>a => a with { Zone = zone }</c>.</param>
    /// <param name="newId">The new activity's UUIDv7.</param>
    /// <param name="now">When the correction is recorded.</param>
    /// <exception cref="ActivityRejectedException">The corrected activity breaks a rule.</exception>
    public static Activity Of(
        Activity old,
        Func<Activity, Activity> change,
        Guid newId,
        DateTimeOffset now
    )
    {
        Activity amended = change(old) with
        {
            Id = newId,
            Supersedes = old.Id,
            RecordedAtMs = now.ToUnixTimeMilliseconds(),
        };
        ActivityRejectedException.ThrowIfAny([amended]);
        return amended;
    }
}
