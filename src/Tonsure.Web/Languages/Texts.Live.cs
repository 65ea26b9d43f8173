namespace Tonsure.Web.Languages;

/// <content>What is said of measurements in progress.</content>
public abstract partial class Texts
{
    public abstract string LiveName { get; }
    public abstract string LiveTitle { get; }
    public abstract string LiveLost { get; }
    public abstract string LiveFollowing { get; }
    public abstract string LiveWithoutScript { get; }
    public abstract string NothingRuns { get; }
    public abstract string NothingRunsMend { get; }
    public abstract string RunsNow(int count);
    public abstract string RunDied(string when);
    public abstract string RunDiedMend { get; }
    public abstract string PowerNow { get; }
    public abstract string Since { get; }
    public abstract string PowerOverTime { get; }
    public abstract string PowerDescription(double watts);
    public abstract string ByComponent { get; }
}
