namespace Tonsure.Web.Languages;

/// <content>What is said of measurements in progress.</content>
internal sealed partial class English
{
    public override string LiveName => "Live";
    public override string LiveTitle => "Being measured now";
    public override string LiveLost => "The connection is lost; trying again.";
    public override string LiveFollowing => "Followed as it happens.";
    public override string LiveWithoutScript =>
        "Without scripts the page loads itself again every five seconds.";
    public override string NothingRuns => "Nothing is being measured on this machine.";
    public override string NothingRunsMend =>
        "Put your own command behind --, or name a process that runs already; it appears here within a second.";

    public override string RunsNow(int count) => $"{Count(count, "run", "runs")}";

    public override string RunDied(string when) => $"Its measurement was cut short at {when} UTC.";

    public override string RunDiedMend =>
        "What it had measured is kept; the next run or report puts it into the ledger.";
    public override string PowerNow => "Power now";
    public override string Since => "Since";
    public override string PowerOverTime => "Power over the last steps";

    public override string PowerDescription(double watts) =>
        $"Mean power of each step with its bounds; {watts:0.0} W in the last one.";

    public override string ByComponent => "By component, and the last steps";
}
