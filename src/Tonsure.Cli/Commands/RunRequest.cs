using System.Collections.Immutable;
using Tonsure.Accounting;
using Tonsure.Cli.Runs;
using Tonsure.Measuring;

namespace Tonsure.Cli.Commands;

/// <summary>A measurement as it was asked for, read and checked before anything is started.</summary>
internal sealed record RunRequest(
    IReadOnlyList<string> Command,
    int? Pid,
    string Subject,
    OwnerPath Owner,
    Place Place,
    ActivityKind Kind,
    TimeSpan Interval,
    IdlePolicy Idle,
    string? RunId,
    ImmutableSortedDictionary<string, string> Labels,
    string? JsonPath,
    bool Quiet
)
{
    private static readonly string[] IdleWords = ["share", "own", "exclude"];

    /// <exception cref="UserFaultException">Something typed cannot be understood; nothing was started.</exception>
    public static RunRequest Read(CommandContext cli, RunWords typed)
    {
        if ((typed.Command.Count == 0) == (typed.Pid is null))
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.NoCommand,
                cli.Texts.NoCommandMend
            );
        }

        if (
            typed.Command.Count > 0
            && typed.Command[0].StartsWith('-')
            && cli.Rest.Count < typed.Command.Count
        )
        {
            throw new UserFaultException(
                ExitCodes.Usage,
                cli.Texts.UnknownOption(typed.Command[0]),
                cli.Texts.SeeHelp("tonsure run")
            );
        }

        ClusterJob job = ClusterJob.Of(cli.World.Variable, Environment.MachineName);
        string idle = Options.OneOf(cli, "--idle", typed.Idle, IdleWords);
        return new RunRequest(
            typed.Command,
            typed.Pid is { } pid ? Process(cli, pid) : null,
            Text(cli, "--subject", typed.Subject) ?? DefaultSubject(typed),
            typed.Owner is not null
                ? Options.Owner(cli, typed.Owner)
                : cli.World.Configuration.Owner ?? OwnerPath.Unowned,
            Place.Resolve(cli, typed.Site, typed.Zone),
            Options.Kind(cli, typed.Kind),
            Options.Duration(cli, "--interval", typed.Interval),
            (IdlePolicy)Array.IndexOf(IdleWords, idle),
            Text(cli, "--run-id", typed.RunId) ?? job.RunId,
            // What was typed wins.
            job.Labels.SetItems(ReadLabels(cli, typed.Labels)),
            typed.Json is null ? null : Path.GetFullPath(typed.Json),
            typed.Quiet
        );
    }

    private static int Process(CommandContext cli, int pid) =>
        Directory.Exists(
            Path.Combine(
                cli.World.ProcRoot,
                pid.ToString(System.Globalization.CultureInfo.InvariantCulture)
            )
        )
            ? pid
            : throw new UserFaultException(ExitCodes.World, cli.Texts.NoSuchProcess(pid));

    private static string? Text(CommandContext cli, string option, string? typed) =>
        typed is not null && string.IsNullOrWhiteSpace(typed)
            ? throw Options.Bad(cli, option, typed, cli.Texts.ExpectedId)
            : typed;

    /// <summary>The command's name, or the script's where an interpreter runs one: <c>train.py</c> rather than <c>python3</c>.</summary>
    private static string DefaultSubject(RunWords typed)
    {
        if (typed.Pid is { } pid)
        {
            return $"pid-{pid}";
        }

        string? script = typed.Command.Skip(1).FirstOrDefault(word => !word.StartsWith('-'));
        string[] interpreters =
        [
            "python",
            "python3",
            "bash",
            "sh",
            "node",
            "dotnet",
            "perl",
            "ruby",
            "Rscript",
            "julia",
        ];
        string name = Path.GetFileName(typed.Command[0]);
        return
            script is not null
            && interpreters.Contains(name, StringComparer.Ordinal)
            && Path.HasExtension(script)
            && !script.Any(char.IsWhiteSpace)
            ? Path.GetFileName(script)
            : name;
    }

    private static ImmutableSortedDictionary<string, string> ReadLabels(
        CommandContext cli,
        IReadOnlyList<string> typed
    )
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, string>(
            StringComparer.Ordinal
        );
        foreach (string label in typed)
        {
            int equals = label.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw Options.Bad(cli, "--label", label, cli.Texts.ExpectedLabel);
            }

            labels[label[..equals]] = label[(equals + 1)..];
        }

        return labels.ToImmutable();
    }
}
