using System.CommandLine;
using System.Globalization;
using Tonsure.Adapters.Planning;
using Tonsure.Cli.Plans;
using Tonsure.Planning;
using Tonsure.Planning.Queues;
using Tonsure.Quantities;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure plan</c>.</summary>
internal static class PlanCommand
{
    private const double MostPrice = 1e9;
    private const double MostGrams = 1e12;

    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Command command = new("plan", texts.Plan);
        PlanWords words = new(cli, command);
        Option<bool> forecast = new("--forecast") { Description = texts.OptionForecast };
        Option<string> objective = new("--objective")
        {
            Description = texts.OptionObjective,
            DefaultValueFactory = _ => "carbon",
        };
        Option<string?> price = new("--carbon-price") { Description = texts.OptionCarbonPrice };
        Option<string?> cap = new("--cap") { Description = texts.OptionCap };
        Option<bool> reserved = new("--count-reserved") { Description = texts.OptionReserved };
        Option<int> seed = new("--seed")
        {
            Description = texts.OptionSeed,
            DefaultValueFactory = _ => 1,
        };
        Option<string?> chart = new("--chart") { Description = texts.OptionChart };
        Option<bool> noKeep = new("--no-keep") { Description = texts.OptionNoKeep };
        Option<string> format = Options.Format(texts);
        Option[] own = [forecast, objective, price, cap, reserved, seed, chart, noKeep, format];
        Array.ForEach(own, command.Add);
        command.Add(PlanAuditCommand.Create(cli));
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                PlanObjective aim = Objective(
                    cli,
                    parsed.GetValue(objective)!,
                    parsed.GetValue(price),
                    parsed.GetValue(cap)
                );
                string? picture = Picture(cli, parsed.GetValue(chart));
                (PlanRequest request, PlanSignals signals) = await words.ReadAsync(
                    parsed,
                    parsed.GetValue(forecast),
                    cancellationToken
                );
                request = request with
                {
                    Objective = aim,
                    CountReserved = parsed.GetValue(reserved),
                    Seed = parsed.GetValue(seed),
                };
                Plan plan = await PlanRun.RunAsync(cli, request, cancellationToken);
                PlanStore store = new(cli.World.Home.Plans, cli.World.Time);
                PlanView view = new(
                    plan,
                    request,
                    parsed.GetValue(noKeep) || !plan.Planned.Any() ? null : store.NewId(),
                    signals.Sources
                );
                if (view.Id is { } id)
                {
                    store.Keep(
                        id,
                        PlanJson.Write(view),
                        words.JobsPath(parsed),
                        words.SitesPath(parsed)
                    );
                }

                Write(cli, view, chosen, picture);
                return plan.Unplanned.Any() ? ExitCodes.No : ExitCodes.Done;
            }
        );
        return command;
    }

    private static void Write(CommandContext cli, PlanView view, string format, string? picture)
    {
        if (picture is not null)
        {
            try
            {
                File.WriteAllText(
                    picture,
                    picture.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
                        ? PlanSvg.Write(cli, view)
                        : PlanHtml.Write(cli, view)
                );
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new UserFaultException(ExitCodes.World, $"{picture}: {e.Message}");
            }
        }

        switch (format)
        {
            case "json":
                cli.Out.Write(PlanJson.Write(view));
                break;
            case "csv":
                PlanJson.WriteCsv(cli, view);
                break;
            default:
                PlanTable.Write(cli, view);
                break;
        }
    }

    private static PlanObjective Objective(
        CommandContext cli,
        string typed,
        string? price,
        string? cap
    ) =>
        Options.OneOf(cli, "--objective", typed, ["carbon", "carbon+price", "price"]) switch
        {
            "carbon" => new PlanObjective.Carbon(),
            "carbon+price" => new PlanObjective.CarbonAndPrice(
                PlanWords.Number(
                    cli,
                    "--carbon-price",
                    price
                        ?? throw Options.Bad(
                            cli,
                            "--carbon-price",
                            "",
                            cli.Texts.ExpectedPlanFigure(MostPrice)
                        ),
                    MostPrice
                )
            ),
            _ => new PlanObjective.PriceUnderCap(
                CarbonMass.FromMicrograms(
                    cap is null
                        ? long.MaxValue
                        : (long)(1e6 * PlanWords.Number(cli, "--cap", cap, MostGrams))
                )
            ),
        };

    private static string? Picture(CommandContext cli, string? path) =>
        path is null
        || path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            ? path
            : throw Options.Bad(cli, "--chart", path, cli.Texts.ExpectedPicture);
}
