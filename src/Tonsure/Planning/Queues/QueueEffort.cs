namespace Tonsure.Planning.Queues;

/// <summary>
/// How long a queue is worked on, in rounds: no clock decides, so that a plan is the same on every machine. The figures were found on the
/// year of jobs of the benchmark, where they reach a gap below 1 % in well under a minute.
/// </summary>
/// <param name="Climb">Rounds that raise the bound quickly.</param>
/// <param name="Volume">Rounds that raise it surely.</param>
/// <param name="Press">Rounds of the first pressing.</param>
/// <param name="Settle">Rounds in which what does not fit yet settles, at most.</param>
/// <param name="Cycles">How often jobs are pressed, settle and improve.</param>
/// <param name="Proves">Whether a small queue's bound is tightened by branching.</param>
internal sealed record QueueEffort(
    int Climb,
    int Volume,
    int Press,
    int Settle,
    int Cycles,
    bool Proves
)
{
    /// <summary>Rounds of each pressing after the first.</summary>
    internal const int PressAgain = 30;

    /// <summary>Rounds in which jobs move to cheaper free seats.</summary>
    internal const int Improve = 4;

    /// <summary>How much steeper the pressure begins each time after the first.</summary>
    internal const double Steeper = 4;

    /// <summary>By how much the pressure grows in a round.</summary>
    internal const double Growth = 1.025;

    /// <summary>A gap in percent at which nothing more is tried.</summary>
    internal const double Enough = 0.01;

    /// <summary>Queues of up to so many jobs are reshuffled.</summary>
    internal const int ReshuffledJobs = 400;

    /// <summary>How often a queue of ten jobs is reshuffled; larger ones less often.</summary>
    internal const int Reshufflings = 12_000;

    /// <summary>By how much less often where a job's own planner searches, which takes long.</summary>
    internal const int SearchedJobs = 24;

    /// <summary>The bound is raised surely for so many more rounds at a time, as long as each time raises it notably.</summary>
    internal const int VolumeAgain = 50;

    /// <summary>By which share is notable.</summary>
    internal const double Notable = 0.0005;

    /// <summary>How many times at most.</summary>
    internal const int MostAgain = 12;

    /// <summary>For a plan that is to be carried out.</summary>
    internal static QueueEffort Full { get; } = new(200, 400, 100, 150, 4, true);

    /// <summary>The same for a plan that others will be made from: what proves it would be thrown away.</summary>
    internal static QueueEffort Trial { get; } = Full with { Proves = false };

    /// <summary>For finding out about where a price on carbon lies.</summary>
    internal static QueueEffort Quick { get; } = new(60, 0, 15, 60, 1, false);

    /// <summary>For finding out which jobs have a place where there is none for all.</summary>
    internal QueueEffort Choosing => this with { Volume = 0, Cycles = 1 };

    /// <summary>The rounds of bounding that are told of.</summary>
    internal int Bounding => Climb + Volume;

    /// <summary>All rounds that are told of.</summary>
    internal int Rounds => Bounding + Press + ((Cycles - 1) * PressAgain);
}
