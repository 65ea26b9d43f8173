namespace Tonsure.Planning.Queues;

/// <summary>
/// How long a queue is worked on, in rounds: no clock decides, so that a plan is the same on every machine. The figures were found on the
/// year of jobs of the benchmark, where they reach a gap below 1 % in well under a minute.
/// </summary>
internal static class QueueEffort
{
    /// <summary>Rounds that raise the bound quickly.</summary>
    internal const int Climb = 200;

    /// <summary>Rounds that raise it surely.</summary>
    internal const int Volume = 250;

    /// <summary>Rounds of the first pressing.</summary>
    internal const int FirstPress = 40;

    /// <summary>Rounds of each pressing after it.</summary>
    internal const int NextPress = 10;

    /// <summary>Rounds in which what does not fit yet settles, at most.</summary>
    internal const int Settle = 150;

    /// <summary>Rounds in which jobs move to cheaper free seats.</summary>
    internal const int Improve = 4;

    /// <summary>How often all that is done.</summary>
    internal const int Cycles = 3;

    /// <summary>By how much the pressure grows in a round.</summary>
    internal const double Growth = 1.05;

    /// <summary>A gap in percent at which nothing more is tried.</summary>
    internal const double Enough = 0.01;

    /// <summary>Queues of up to so many jobs are reshuffled, so often in all.</summary>
    internal const int ReshuffledJobs = 400;

    /// <summary>Jobs taken out in all reshufflings together.</summary>
    internal const int Reshufflings = 12_000;
}
