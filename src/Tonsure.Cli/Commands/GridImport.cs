using System.CommandLine;
using Tonsure.Adapters.Grids.Files;
using Tonsure.Adapters.Tables;
using Tonsure.Cli.Grids;
using Tonsure.Grid;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure grid import</c>.</summary>
internal static class GridImport
{
    private static readonly string[] Kinds = ["lifecycle", "direct"];
    private static readonly string[] Bases = ["average", "marginal"];

    public static Command Create(CommandContext cli)
    {
        Languages.Texts texts = cli.Texts;
        Argument<string> file = new("FILE") { Description = texts.ArgumentGridFile };
        Option<string?> zone = new("--zone") { Description = texts.OptionImportZone };
        Option<string?> unit = new("--unit")
        {
            Description = texts.OptionUnit(string.Join(", ", IntensityUnit.Names)),
        };
        Option<string?> licence = new("--licence") { Description = texts.OptionLicence };
        Option<string> kind = new("--kind")
        {
            Description = texts.OptionSignalKind,
            DefaultValueFactory = _ => Kinds[0],
        };
        Option<string> basis = new("--basis")
        {
            Description = texts.OptionBasis,
            DefaultValueFactory = _ => Bases[0],
        };
        Option<string> format = Options.Format(texts);
        Command command = new("import", texts.GridImport)
        {
            file,
            zone,
            unit,
            licence,
            kind,
            basis,
            format,
        };
        command.SetAction(
            (parsed, cancellationToken) =>
            {
                string chosen = Options.OneOf(
                    cli,
                    "--format",
                    parsed.GetValue(format)!,
                    Options.Formats
                );
                string signalKind = Options.OneOf(cli, "--kind", parsed.GetValue(kind)!, Kinds);
                string signalBasis = Options.OneOf(cli, "--basis", parsed.GetValue(basis)!, Bases);
                return RunAsync(
                    cli,
                    parsed.GetValue(file)!,
                    new FileTerms(
                        parsed.GetValue(zone) is { } named ? Options.Zone(cli, named) : null,
                        Unit(cli, parsed.GetValue(unit)),
                        (SignalKind)Array.IndexOf(Kinds, signalKind),
                        (SignalBasis)Array.IndexOf(Bases, signalBasis),
                        parsed.GetValue(licence) ?? FileTerms.NoLicence
                    ),
                    chosen,
                    cancellationToken
                );
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(
        CommandContext cli,
        string path,
        FileTerms terms,
        string format,
        CancellationToken cancellationToken
    )
    {
        IntensityFile file = await ReadAsync(cli, path, terms, cancellationToken);
        List<ImportedZone> zones = [];
        List<string> unknown = [];
        foreach (
            SourcedSeries series in file.Series(
                terms,
                file.Name,
                cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds()
            )
        )
        {
            if (cli.World.Tables.Knows(series.Zone))
            {
                zones.Add(
                    new ImportedZone(
                        series,
                        await cli.World.GridSources.Store.AppendAsync(series, cancellationToken)
                    )
                );
            }
            else
            {
                unknown.Add(series.Zone.ToString());
            }
        }

        foreach (string zone in unknown)
        {
            cli.Warn(
                cli.Texts.UnknownZone(zone, string.Join(", ", cli.World.Tables.Nearest(zone, 3)))
            );
        }

        ImportOutput.SayRejected(cli, path, file.Rejected);
        if (zones.Count == 0)
        {
            throw new UserFaultException(
                ExitCodes.World,
                cli.Texts.NoZoneTaken(path),
                cli.Texts.UnknownZoneMend
            );
        }

        ImportOutput.Write(cli, file, terms, zones, unknown, format);
        return ExitCodes.Done;
    }

    private static async Task<IntensityFile> ReadAsync(
        CommandContext cli,
        string path,
        FileTerms terms,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await IntensityFile.ReadAsync(path, terms, cancellationToken);
        }
        catch (TableException e)
        {
            throw new UserFaultException(ExitCodes.World, e.Message, cli.Texts.GridFileMend);
        }
    }

    private static IntensityUnit? Unit(CommandContext cli, string? typed) =>
        typed is null ? null
        : IntensityUnit.TryParse(typed, out IntensityUnit? unit) ? unit
        : throw Options.Bad(
            cli,
            "--unit",
            typed,
            cli.Texts.ExpectedOneOf(string.Join(", ", IntensityUnit.Names))
        );
}
