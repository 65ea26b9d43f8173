using Tonsure.Accounting;
using Tonsure.Cli.Reports;
using Tonsure.Quantities;
using Tonsure.Web.Asking;

namespace Tonsure.Cli.Serving;

/// <summary>Answers from this home's ledger. One question reads it at a time: reading takes all cores already.</summary>
internal sealed class Footprints : IFootprints, IDisposable
{
    private const long LinesKept = 100_000;
    private const long ActivitiesKept = 20_000;
    private const long HoursKept = 100_000;

    private static readonly FootprintKey[] AskedFirst =
    [
        FootprintKey.Subject,
        FootprintKey.Owner,
        FootprintKey.Site,
        FootprintKey.Day,
        FootprintKey.Evidence,
    ];

    private readonly CommandContext _cli;
    private readonly FactorsBook _factors;
    private readonly LedgerVersion _version;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PatientAnswers<FootprintQuery, FootprintAnswer> _answers;
    private readonly PatientAnswers<ActivityAsk, Page<ActivityFigures>> _parts;
    private readonly PatientAnswers<Guid, ActivityDetail?> _details;

    public Footprints(CommandContext cli, FactorsBook factors, CancellationToken stop)
    {
        _cli = cli;
        _factors = factors;
        _version = new LedgerVersion(cli);
        _answers = new(cli.World.Time, LinesKept, answer => answer.Lines.Count + 1, stop, _turn);
        _parts = new(cli.World.Time, ActivitiesKept, page => page.Items.Count + 1, stop, _turn);
        _details = new(
            cli.World.Time,
            HoursKept,
            detail => (detail?.Hours.Count ?? 0) + 1,
            stop,
            _turn
        );
    }

    public Task<string> VersionAsync(CancellationToken cancellationToken) =>
        AskingFaults.GuardAsync(() => _version.NowAsync(cancellationToken));

    public Task<FootprintAnswer> AskAsync(
        FootprintQuery query,
        CancellationToken cancellationToken
    ) =>
        AskingFaults.GuardAsync(async () =>
        {
            string version = await _version.NowAsync(cancellationToken);
            return await _answers.AskAsync(
                query,
                version,
                stop => SumAsync(query, version, stop),
                cancellationToken
            );
        });

    public Task<Page<ActivityFigures>> ActivitiesAsync(
        ActivityAsk ask,
        CancellationToken cancellationToken
    ) =>
        AskingFaults.GuardAsync(async () =>
        {
            ActivityMark? after = ask.After is null ? null : ActivityCursor.Read(ask.After);
            string version = await _version.NowAsync(cancellationToken);
            return await _parts.AskAsync(
                ask,
                version,
                stop => PartAsync(ask, after, version, stop),
                cancellationToken
            );
        });

    public Task<ActivityDetail?> ActivityAsync(Guid id, CancellationToken cancellationToken) =>
        AskingFaults.GuardAsync(async () =>
        {
            string version = await _version.NowAsync(cancellationToken);
            return await _details.AskAsync(
                id,
                version,
                stop => DetailAsync(id, version, stop),
                cancellationToken
            );
        });

    /// <summary>Asks what is asked first, so that the first visitor of a large ledger does not wait for all of it.</summary>
    public async Task WarmAsync(CancellationToken cancellationToken)
    {
        foreach (FootprintKey key in AskedFirst)
        {
            try
            {
                _ = await AskAsync(
                    new FootprintQuery(key, ActivityFilter.All, TimeZoneInfo.Utc),
                    cancellationToken
                );
            }
            catch (Exception e) when (e is AskingException or OperationCanceledException)
            {
                // Whoever asks is told.
                return;
            }
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<FootprintAnswer> SumAsync(
        FootprintQuery query,
        string version,
        CancellationToken stop
    )
    {
        DateTimeOffset now = _cli.World.Time.GetUtcNow();
        IReadOnlyList<FootprintRow> rows = await _cli.World.Ledger.SummariseAsync(
            query,
            _factors.Now(),
            stop
        );
        Report report = Report.Of(query, rows);
        Equivalence car = _cli.World.Equivalences[EquivalenceKind.CarKilometre];
        return new FootprintAnswer(
            query,
            report.Lines,
            report.Total,
            report.Coverage,
            new CarEquivalence(
                car.Count(report.WithEmbodied),
                car.Each.Value.Grams / 1000,
                car.Source,
                _cli.World.Sources.Name(car.Source)
            ),
            now,
            version
        );
    }

    private async Task<Page<ActivityFigures>> PartAsync(
        ActivityAsk ask,
        ActivityMark? after,
        string version,
        CancellationToken stop
    )
    {
        IReadOnlyList<Activity> found = await _cli.World.Ledger.NewestAsync(
            ask.Filter,
            after,
            ask.Limit + 1,
            stop
        );
        FootprintFactors factors = _factors.Now();
        Activity[] part = [.. found.Take(ask.Limit)];
        return new Page<ActivityFigures>(
            [.. part.Select(activity => ActivityWorking.Figures(activity, factors))],
            found.Count > part.Length ? ActivityCursor.Write(ActivityMark.After(part[^1])) : null
        )
        {
            Version = version,
        };
    }

    private async Task<ActivityDetail?> DetailAsync(Guid id, string version, CancellationToken stop)
    {
        IReadOnlyList<Activity> found = await _cli.World.Ledger.NewestAsync(
            new ActivityFilter { Id = id },
            null,
            1,
            stop
        );
        return found.Count == 0
            ? null
            : ActivityWorking.Out(found[0], _factors.Now(), _cli.World.Tables, version);
    }
}
