using System.Globalization;
using System.Security.Cryptography;
using Tonsure.Planning;
using Tonsure.Web.Asking;

namespace Tonsure.Web.Pages.Parts;

/// <summary>
/// The queues that visitors gave, each under an id that cannot be guessed, with what came of planning it: sorting a table does not plan
/// anew. The oldest are forgotten; whoever wants to keep a plan makes it in the terminal.
/// </summary>
internal sealed class QueueDesk(IPlanning planning)
{
    private const int MostQueues = 32;
    private const int MostOutcomes = 12;
    private readonly Lock _lock = new();
    private readonly LinkedList<Queue> _queues = [];

    /// <summary>Takes a queue.</summary>
    /// <returns>Its id.</returns>
    public string Take(PlanText jobs, PlanText sites)
    {
        Queue queue = new(RandomNumberGenerator.GetHexString(24, lowercase: true), jobs, sites);
        lock (_lock)
        {
            _queues.AddFirst(queue);
            while (_queues.Count > MostQueues)
            {
                _queues.RemoveLast();
            }
        }

        return queue.Id;
    }

    /// <summary>A queue as it was given; null where nobody gave it or it was forgotten.</summary>
    public PlanAsk? Find(string id)
    {
        lock (_lock)
        {
            return _queues.FirstOrDefault(queue => queue.Id == id) is { } queue
                ? new PlanAsk(queue.Jobs, queue.Sites, new PlanObjective.Carbon())
                : null;
        }
    }

    /// <summary>Plans, or says again what was planned.</summary>
    /// <param name="id">The queue.</param>
    /// <param name="ask">What <see cref="Find"/> found, with what-ifs.</param>
    /// <param name="cancellationToken">Ends the planning.</param>
    public async Task<PlanOutcome> PlanAsync(
        string id,
        PlanAsk ask,
        CancellationToken cancellationToken
    )
    {
        string question = string.Create(
            CultureInfo.InvariantCulture,
            $"{ask.DeadlineShiftHours:R} {ask.CapacityFactor:R} {string.Join('\n', ask.OnlySites ?? ["*"])}"
        );
        lock (_lock)
        {
            if (
                _queues.FirstOrDefault(queue => queue.Id == id)?.Outcomes is { } kept
                && kept.TryGetValue(question, out PlanOutcome? known)
            )
            {
                return known;
            }
        }

        PlanOutcome outcome = await planning.PlanAsync(ask, cancellationToken);
        lock (_lock)
        {
            if (_queues.FirstOrDefault(queue => queue.Id == id)?.Outcomes is { } kept)
            {
                if (kept.Count >= MostOutcomes)
                {
                    kept.Clear();
                }

                kept[question] = outcome;
            }
        }

        return outcome;
    }

    private sealed record Queue(string Id, PlanText Jobs, PlanText Sites)
    {
        public Dictionary<string, PlanOutcome> Outcomes { get; } = new(StringComparer.Ordinal);
    }
}
