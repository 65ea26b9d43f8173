namespace Tonsure.Accounting;

/// <summary>A place in the order of activities, the newest start first and among equals the largest id.</summary>
/// <param name="StartMs">The start of the activity before it.</param>
/// <param name="Id">Its id.</param>
public readonly record struct ActivityMark(long StartMs, Guid Id)
{
    /// <summary>Where what follows an activity begins.</summary>
    public static ActivityMark After(Activity activity) =>
        new(activity.Interval.StartMs, activity.Id);
}
