using System.CommandLine;
using Tonsure.Cli.Hardware;
using Tonsure.Cli.Rendering;
using Tonsure.Estimating;
using Tonsure.Grid;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure hardware</c>.</summary>
internal static class HardwareCommand
{
    private const int NearestCount = 3;

    public static Command Create(CommandContext cli)
    {
        Argument<string?> name = new("NAME")
        {
            Description = cli.Texts.ArgumentHardware,
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> of = new("--of")
        {
            Description = cli.Texts.OptionOf,
            DefaultValueFactory = _ => "accelerators",
        };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("hardware", cli.Texts.Hardware) { name, of, format };
        command.SetAction(parsed =>
        {
            string chosen = Options.OneOf(
                cli,
                "--format",
                parsed.GetValue(format)!,
                Options.Formats
            );
            HardwareCatalogues known = cli.World.Hardware;
            IHardwareKind[] kinds =
            [
                new AcceleratorKind(known.Accelerators),
                new InstanceKind(known.Instances),
                new ProcessorKind(known.Processors),
            ];
            string word = Options.OneOf(
                cli,
                "--of",
                parsed.GetValue(of)!,
                [.. kinds.Select(kind => kind.Word)]
            );
            if (parsed.GetValue(name) is { } typed)
            {
                Show(cli, kinds, typed, chosen);
            }
            else
            {
                List(cli, kinds, kinds.Single(kind => kind.Word == word), chosen);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void List(
        CommandContext cli,
        IReadOnlyList<IHardwareKind> kinds,
        IHardwareKind kind,
        string format
    )
    {
        if (format == "json")
        {
            cli.Out.Write(
                Json.Write(json =>
                {
                    json.WriteStartArray();
                    foreach (HardwareRow row in kind.All())
                    {
                        json.WriteStartObject();
                        row.Json(json);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                })
            );
            return;
        }

        Write(cli, kind, kind.All(), format);
        if (format == "table")
        {
            cli.Out.WriteLine(
                string.Join(", ", kinds.Select(other => $"--of {other.Word}: {other.Count}"))
            );
        }
    }

    private static void Show(
        CommandContext cli,
        IReadOnlyList<IHardwareKind> kinds,
        string typed,
        string format
    )
    {
        // A name of one kind is none of another: the first kind that knows it has it.
        foreach (IHardwareKind kind in kinds)
        {
            if (kind.Find(typed) is { } row)
            {
                Show(cli, kind, row, format);
                return;
            }
        }

        throw new UserFaultException(
            ExitCodes.Usage,
            cli.Texts.UnknownHardware(
                typed,
                string.Join(
                    ", ",
                    NearestNames.Find(typed, kinds.SelectMany(kind => kind.Names), NearestCount)
                )
            ),
            cli.Texts.UnknownHardwareMend
        );
    }

    private static void Show(CommandContext cli, IHardwareKind kind, HardwareRow row, string format)
    {
        if (row.Assumption is { } assumption)
        {
            cli.Say(cli.Texts.HardwareAssumed(assumption.Alias, assumption.Name));
        }

        if (format == "json")
        {
            cli.Out.Write(
                Json.Write(json =>
                {
                    json.WriteStartObject();
                    row.Json(json);
                    json.WriteEndObject();
                })
            );
            return;
        }

        Write(cli, kind, [row], format);
    }

    private static void Write(
        CommandContext cli,
        IHardwareKind kind,
        IEnumerable<HardwareRow> rows,
        string format
    )
    {
        if (format == "csv")
        {
            TableWriter.Csv(cli.Out, rows.Select(row => row.Csv).Prepend(kind.CsvHeader));
            return;
        }

        IReadOnlyList<string> header = kind.TableHeader(cli.Texts);
        // All but the name and the words at the end are figures.
        string[] figures =
        [
            .. header
                .Skip(1)
                .Where(column =>
                    column != cli.Texts.Source && column != cli.Texts.HardwareAccelerator
                ),
        ];
        TableWriter.Table(cli, header, figures, rows.Select(row => row.Table));
    }
}
