using System.CommandLine;
using Tonsure.Adapters.Records;
using Tonsure.Cli.Records;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Commands;

/// <summary><c>tonsure key new|show|rotate</c>.</summary>
internal static class KeyCommand
{
    private static readonly string[] Names = ["name", "signs", "id", "public_key"];

    public static Command Create(CommandContext cli) =>
        new("key", cli.Texts.KeyVerb) { New(cli), Show(cli), Rotate(cli) };

    private static Command New(CommandContext cli)
    {
        Argument<string> name = new("NAME") { Description = cli.Texts.ArgumentKeyName };
        Option<bool> witness = new("--witness") { Description = cli.Texts.OptionWitnessKey };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("new", cli.Texts.KeyNew) { name, witness, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!);
            NoteKey key = cli.World.Keys.Create(
                RecordInputs.KeyName(cli, "NAME", parsed.GetValue(name)!),
                parsed.GetValue(witness) ? NoteKeyType.Witness : NoteKeyType.Log
            );
            Write(
                cli,
                [key],
                chosen,
                _ => cli.Out.WriteLine(cli.Texts.KeyMade(key.Name, $"{key}"))
            );
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(CommandContext cli)
    {
        Argument<string?> name = new("NAME")
        {
            Description = cli.Texts.ArgumentKeyName,
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("show", cli.Texts.KeyShow) { name, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!);
            if (parsed.GetValue(name) is { } one)
            {
                NoteKey key = Public(cli, RecordInputs.KeyName(cli, "NAME", one));
                // The line alone, so that it can go into a file for others.
                Write(cli, [key], chosen, _ => cli.Out.WriteLine(key));
                return ExitCodes.Done;
            }

            NoteKey[] keys = [.. cli.World.Keys.Names.Select(known => Public(cli, known))];
            Write(cli, keys, chosen, Table(cli));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Rotate(CommandContext cli)
    {
        Argument<string> name = new("NAME") { Description = cli.Texts.ArgumentKeyName };
        Option<string> format = Options.Format(cli.Texts);
        Command command = new("rotate", cli.Texts.KeyRotate) { name, format };
        command.SetAction(parsed =>
        {
            string chosen = Chosen(cli, parsed.GetValue(format)!);
            KeyRotation rotation = cli.World.Keys.Rotate(
                RecordInputs.KeyName(cli, "NAME", parsed.GetValue(name)!)
            );
            Write(cli, [rotation.Old, rotation.New], chosen, _ => cli.Out.Write(rotation.Note));
            cli.Say(cli.Texts.KeyRotated(rotation.Path));
            return ExitCodes.Done;
        });
        return command;
    }

    private static NoteKey Public(CommandContext cli, string name)
    {
        using StoredKey key = cli.World.Keys.Load(name);
        return key.Key;
    }

    private static Action<IReadOnlyList<NoteKey>> Table(CommandContext cli) =>
        keys =>
        {
            if (keys.Count == 0)
            {
                cli.Out.WriteLine(cli.Texts.NoKeys);
                return;
            }

            TableWriter.Table(
                cli,
                [cli.Texts.Name, cli.Texts.KeyTypeColumn, cli.Texts.KeyColumn],
                [],
                keys.Select(key =>
                    (IReadOnlyList<string>)[key.Name, cli.Texts.KeyType(key.Type), key.ToString()]
                )
            );
        };

    private static void Write(
        CommandContext cli,
        IReadOnlyList<NoteKey> keys,
        string format,
        Action<IReadOnlyList<NoteKey>> people
    )
    {
        IEnumerable<IReadOnlyList<object?>> rows = keys.Select(key =>
            (IReadOnlyList<object?>)
                [
                    key.Name,
                    key.Type == NoteKeyType.Log ? "record" : "witness",
                    key.IdText,
                    key.ToString(),
                ]
        );
        switch (format)
        {
            case "json":
                RecordOutput.Json(cli, Names, rows);
                break;
            case "csv":
                RecordOutput.Csv(cli, Names, rows);
                break;
            default:
                people(keys);
                break;
        }
    }

    private static string Chosen(CommandContext cli, string typed) =>
        Options.OneOf(cli, "--format", typed, Options.Formats);
}
