using System.CommandLine;
using System.Globalization;
using Tonsure.Adapters.Planning;
using Tonsure.Cli.Commands;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Cli.Plans;

/// <summary>The options that say what is planned and on what; <c>plan</c> and <c>replay</c> share them.</summary>
internal sealed class PlanWords
{
    private readonly CommandContext _cli;
    private readonly Option<string> _jobs;
    private readonly Option<string> _sites;
    private readonly Option<string[]> _history;
    private readonly Option<string> _basis;
    private readonly Option<string?> _transfer;
    private readonly Option<bool> _offline;

    /// <summary>Adds the options to a command.</summary>
    public PlanWords(CommandContext cli, Command command)
    {
        Languages.Texts texts = cli.Texts;
        _cli = cli;
        _jobs = new("--jobs") { Description = texts.OptionJobs, Required = true };
        _sites = new("--sites") { Description = texts.OptionSites, Required = true };
        _history = new("--history") { Description = texts.OptionPlanHistory };
        _basis = new("--basis")
        {
            Description = texts.OptionPlanBasis,
            DefaultValueFactory = _ => "average",
        };
        _transfer = new("--transfer-kwh-per-gb") { Description = texts.OptionTransfer };
        _offline = Grids.GridAsking.Offline(cli);
        foreach (
            Option option in new Option[] { _jobs, _sites, _history, _basis, _transfer, _offline }
        )
        {
            command.Add(option);
        }
    }

    public string JobsPath(ParseResult parsed) => parsed.GetValue(_jobs)!;

    public string SitesPath(ParseResult parsed) => parsed.GetValue(_sites)!;

    /// <summary>Reads files and intensities.</summary>
    /// <param name="parsed">What was typed.</param>
    /// <param name="forecast">Whether nothing from the first submission on is known, with files of history.</param>
    /// <param name="cancellationToken">Ends the asking.</param>
    public async Task<(PlanRequest Request, PlanSignals Signals)> ReadAsync(
        ParseResult parsed,
        bool forecast,
        CancellationToken cancellationToken
    )
    {
        string[] files = parsed.GetValue(_history) ?? [];
        string basis = Options.OneOf(
            _cli,
            "--basis",
            parsed.GetValue(_basis)!,
            ["average", "marginal"]
        );
        if (basis == "marginal" && files.Length == 0)
        {
            throw Options.Bad(_cli, "--basis", basis, _cli.Texts.ExpectedMarginalHistory);
        }

        IReadOnlyList<PlanJob> jobs = JobsFile.Read(JobsPath(parsed));
        IReadOnlyList<PlanSite> sites = SitesFile.Read(SitesPath(parsed));
        PlanSignals signals = PlanSignals.Read(_cli, files, fill: basis == "average");
        (long first, int hours) = Hours(jobs, JobsPath(parsed));
        SignalMatrix matrix = await signals.MatrixAsync(
            sites,
            first,
            hours,
            forecast ? first : null,
            parsed.GetValue(_offline),
            cancellationToken
        );
        return (
            new PlanRequest(
                jobs,
                matrix,
                Transfer(parsed.GetValue(_transfer)),
                new PlanObjective.Carbon()
            ),
            signals
        );
    }

    public static double Number(CommandContext cli, string option, string typed, double most) =>
        double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && number >= 0
        && number <= most
            ? number
            : throw Options.Bad(cli, option, typed, cli.Texts.ExpectedPlanFigure(most));

    private TransferEnergy Transfer(string? typed)
    {
        if (typed is null)
        {
            (ItEnergy each, string source) = _cli.World.Scalars.TransferEnergy();
            return new TransferEnergy(each, source);
        }

        double stated = Number(_cli, "--transfer-kwh-per-gb", typed, 1000);
        return stated > 0
            ? new TransferEnergy(ItEnergy.FromJoules(stated * 3.6e6), "stated")
            : TransferEnergy.Free;
    }

    private PlanSpan Hours(IReadOnlyList<PlanJob> jobs, string path) =>
        PlanSpan.Of(jobs)
        ?? throw new UserFaultException(
            ExitCodes.Usage,
            _cli.Texts.PlanTooLong(path, PlanSpan.MostYears),
            _cli.Texts.PlanTooLongMend
        );
}
