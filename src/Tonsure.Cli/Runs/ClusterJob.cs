using System.Collections.Immutable;
using System.Globalization;

namespace Tonsure.Cli.Runs;

/// <summary>
/// The job that a scheduler or a launcher says this process belongs to, so that its ranks and nodes are one run. What is not told is not
/// guessed: with a rank alone nothing is joined.
/// </summary>
/// <param name="RunId">The same in all ranks and nodes of the job, and in no other job; null where no job is told.</param>
/// <param name="Labels">Job, node and rank, as far as they are told.</param>
internal sealed record ClusterJob(string? RunId, ImmutableSortedDictionary<string, string> Labels)
{
    private const int LongestId = 128;
    private const int LongestNumber = 18;

    // Steps that are no srun of the user's (the batch script, the extern step) have numbers above this.
    private const long LastStep = 4_000_000_000;

    // A job of several components has one number for all of them, which comes first.
    private static readonly string[] SlurmJobs =
    [
        "SLURM_HET_JOB_ID",
        "SLURM_JOB_ID",
        "SLURM_JOBID",
    ];

    /// <summary>
    /// Ids that a launcher of MPI makes anew for each start and hands to all nodes. Open MPI's job number is not among them: its
    /// sixteen bits come round, and its transports' key of 128 bits is always beside it.
    /// </summary>
    private static readonly string[] MpiJobs =
    [
        "OMPI_MCA_orte_precondition_transports",
        "I_MPI_HYDRA_UUID",
        "PMIX_NAMESPACE",
        "PMI_JOBID",
    ];

    /// <summary>The job of a process.</summary>
    /// <param name="environment">Reads one of its variables; null where it is not set.</param>
    /// <param name="host">The host's name.</param>
    public static ClusterJob Of(Func<string, string?> environment, string host)
    {
        string? slurm = SlurmJob(environment);
        string? cluster = slurm is null ? null : Id(environment("SLURM_CLUSTER_NAME"));
        string? torch = TorchRun(environment);
        string? mpi = MpiJobs.Select(name => MpiJob(environment(name))).FirstOrDefault(Told);
        string? step = slurm is null ? null : Step(environment("SLURM_STEP_ID"));
        string? rank = Rank(environment, torch, step);
        (string Key, string? Value)[] labels =
        [
            ("slurm.cluster", cluster),
            ("slurm.job", slurm),
            ("slurm.array_job", Slurm("SLURM_ARRAY_JOB_ID")),
            ("slurm.array_task", Slurm("SLURM_ARRAY_TASK_ID")),
            ("slurm.step", step),
            ("slurm.restart", Slurm("SLURM_RESTART_COUNT")),
            ("torch.run", torch),
            (
                "torch.restart",
                torch is null ? null : Number(environment("TORCHELASTIC_RESTART_COUNT"))
            ),
            ("mpi.job", mpi),
            ("rank", rank),
            ("node", Node(environment, torch, step)),
            (
                "host",
                slurm is null && torch is null && mpi is null && rank is null
                    ? null
                    : Id(environment("SLURMD_NODENAME")) ?? Id(host)
            ),
        ];
        return new ClusterJob(
            slurm is not null ? string.Join('-', new[] { "slurm", cluster, slurm }.Where(Told))
                : torch is not null ? $"torch-{torch}"
                : mpi is not null ? $"mpi-{mpi}"
                : null,
            labels
                .Where(label => label.Value is not null)
                .ToImmutableSortedDictionary(
                    label => label.Key,
                    label => label.Value!,
                    StringComparer.Ordinal
                )
        );

        string? Slurm(string name) => slurm is null ? null : Number(environment(name));
    }

    private static bool Told(string? value) => value is not null;

    /// <summary>0 is no job.</summary>
    private static string? SlurmJob(Func<string, string?> environment) =>
        SlurmJobs
            .Select(name => Number(environment(name)))
            .FirstOrDefault(job => job is not null && job.Any(digit => digit != '0'));

    /// <summary>Where nobody chose one, torchrun says <c>none</c>.</summary>
    private static string? TorchRun(Func<string, string?> environment) =>
        Id(environment("TORCHELASTIC_RUN_ID")) is { } id
        && !id.Equals("none", StringComparison.OrdinalIgnoreCase)
            ? id
            : null;

    // A plain number counts a launcher's jobs from somewhere: another launcher has the same one. All zeros are no key.
    private static string? MpiJob(string? text) =>
        Id(text) is { } id
        && !id.Equals("none", StringComparison.OrdinalIgnoreCase)
        && id.Any(c => !char.IsAsciiDigit(c) && c != '.')
        && id.Any(c => c is not ('0' or '-'))
            ? id
            : null;

    private static string? Step(string? text) =>
        Number(text) is { } step
        && long.TryParse(step, CultureInfo.InvariantCulture, out long number)
        && number < LastStep
            ? step
            : null;

    /// <summary>The innermost launcher knows best. Slurm gives a batch script a rank too, which is none: it has no step.</summary>
    private static string? Rank(Func<string, string?> environment, string? torch, string? step) =>
        (
            torch is not null || Number(environment("WORLD_SIZE")) is not null
                ? Number(environment("RANK"))
                : null
        )
        ?? Number(environment("OMPI_COMM_WORLD_RANK"))
        ?? Number(environment("PMI_RANK"))
        ?? Number(environment("PMIX_RANK"))
        ?? (step is null ? null : Number(environment("SLURM_PROCID")));

    private static string? Node(Func<string, string?> environment, string? torch, string? step) =>
        (torch is null ? null : Number(environment("GROUP_RANK")))
        ?? (step is null ? null : Number(environment("SLURM_NODEID")));

    private static string? Number(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestNumber } number && number.All(char.IsAsciiDigit)
            ? number
            : null;

    /// <summary>A word that people can read and files can keep; what is longer or stranger is no id.</summary>
    private static string? Id(string? text) =>
        text?.Trim() is { Length: > 0 and <= LongestId } id && !id.Any(char.IsControl) ? id : null;
}
