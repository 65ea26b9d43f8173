using Tonsure.Accounting;
using Tonsure.Adapters;
using Tonsure.Adapters.Grids.Stores;
using Tonsure.Adapters.Ledgers;
using Tonsure.Adapters.Sites;
using Tonsure.Adapters.Tables;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Turns what the world throws into what pages and paths can show.</summary>
internal static class AskingFaults
{
    public static async Task<T> GuardAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return await ask();
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            (LocalText what, LocalText? mend) = BothLanguages.Of(e);
            throw new AskingException(problem, what, mend, e);
        }
    }

    private static AskingProblem? ProblemOf(Exception e) =>
        e switch
        {
            CorruptSegmentException or CorruptGridFileException => AskingProblem.Damaged,
            HomeUnusableException => AskingProblem.HomeUnusable,
            UnknownZoneException => AskingProblem.UnknownZone,
            ConfigurationException or TableException or SourceAddressException =>
                AskingProblem.Misconfigured,
            _ => null,
        };
}
