using Tonsure.Cli.Runs;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class ClusterJobTests
{
    private const string Key = "0099b3eaa2c1547e-afb287789133a954";

    public static TheoryData<string, string?, string> Environments =>
        new()
        {
            // A variable a semicolon, then the run's id and the labels without the host.
            { "", null, "" },
            { "PATH=/bin", null, "" },
            { "SLURM_JOB_ID=4711", "slurm-4711", "slurm.job=4711" },
            { "SLURM_JOBID=4711", "slurm-4711", "slurm.job=4711" },
            {
                "SLURM_JOB_ID=4711;SLURM_CLUSTER_NAME=vega",
                "slurm-vega-4711",
                "slurm.cluster=vega;slurm.job=4711"
            },
            {
                "SLURM_JOB_ID=4711;SLURM_STEP_ID=0;SLURM_PROCID=5;SLURM_NODEID=1;SLURM_RESTART_COUNT=2",
                "slurm-4711",
                "node=1;rank=5;slurm.job=4711;slurm.restart=2;slurm.step=0"
            },
            // An array's tasks are runs of their own.
            {
                "SLURM_JOB_ID=4713;SLURM_ARRAY_JOB_ID=4711;SLURM_ARRAY_TASK_ID=2",
                "slurm-4713",
                "slurm.array_job=4711;slurm.array_task=2;slurm.job=4713"
            },
            // The components of one job are one run.
            { "SLURM_JOB_ID=4712;SLURM_HET_JOB_ID=4711", "slurm-4711", "slurm.job=4711" },
            // A batch script is no rank.
            { "SLURM_JOB_ID=4711;SLURM_PROCID=0;SLURM_NODEID=0", "slurm-4711", "slurm.job=4711" },
            {
                "SLURM_JOB_ID=4711;SLURM_STEP_ID=4294967291;SLURM_PROCID=0",
                "slurm-4711",
                "slurm.job=4711"
            },
            // A number of something else is not Slurm's.
            { "SLURM_PROCID=3;SLURM_STEP_ID=0", null, "" },
            { "SLURM_ARRAY_TASK_ID=3", null, "" },
            {
                "TORCHELASTIC_RUN_ID=exp-7;RANK=9;GROUP_RANK=1;LOCAL_RANK=1;TORCHELASTIC_RESTART_COUNT=0",
                "torch-exp-7",
                "node=1;rank=9;torch.restart=0;torch.run=exp-7"
            },
            { "TORCHELASTIC_RUN_ID=none;WORLD_SIZE=2;RANK=1", null, "rank=1" },
            { "TORCHELASTIC_RUN_ID=None", null, "" },
            // Many launchers' RANK: with the world's size it is a rank, alone it is anybody's word.
            { "RANK=general", null, "" },
            { "RANK=3", null, "" },
            { "RANK=3;WORLD_SIZE=8;MASTER_ADDR=a;MASTER_PORT=1", null, "rank=3" },
            // Who launched inside a job is in the labels; the job joins.
            {
                "SLURM_JOB_ID=4711;TORCHELASTIC_RUN_ID=4711;RANK=2;SLURM_PROCID=0;SLURM_STEP_ID=0",
                "slurm-4711",
                "rank=2;slurm.job=4711;slurm.step=0;torch.run=4711"
            },
            {
                $"OMPI_MCA_orte_precondition_transports={Key};PMIX_NAMESPACE=1374683137;OMPI_COMM_WORLD_RANK=3",
                $"mpi-{Key}",
                $"mpi.job={Key};rank=3"
            },
            // Sixteen bits of a hash, and a count of jobs from 1: other launches have the same number.
            {
                "OMPI_MCA_ess_base_jobid=1374683137;PMIX_NAMESPACE=1374683137;PMIX_RANK=3",
                null,
                "rank=3"
            },
            { "OMPI_MCA_orte_precondition_transports=0000000000000000-0000000000000000", null, "" },
            {
                "PMIX_NAMESPACE=prterun-n1-911@1;PMIX_RANK=0",
                "mpi-prterun-n1-911@1",
                "mpi.job=prterun-n1-911@1;rank=0"
            },
            {
                "I_MPI_HYDRA_UUID=9d260000-7c26-e807-8fb4-050000430af0;PMI_RANK=1",
                "mpi-9d260000-7c26-e807-8fb4-050000430af0",
                "mpi.job=9d260000-7c26-e807-8fb4-050000430af0;rank=1"
            },
            { "PMI_JOBID=4f1e-77;PMI_RANK=1;PMI_SIZE=2", "mpi-4f1e-77", "mpi.job=4f1e-77;rank=1" },
            { "PMI_JOBID=1.0;PMI_RANK=1", null, "rank=1" },
            // Hydra's own variables tell ranks and no job.
            { "PMI_FD=9;PMI_RANK=1;PMI_SIZE=2", null, "rank=1" },
            // What no scheduler says.
            { "SLURM_JOB_ID=", null, "" },
            { "SLURM_JOB_ID=0", null, "" },
            { "SLURM_JOB_ID=-1", null, "" },
            { "SLURM_JOB_ID=none", null, "" },
            { "SLURM_JOB_ID=4711 4712", null, "" },
            { "SLURM_JOB_ID=9999999999999999999999", null, "" },
            { "SLURM_JOB_ID=  4711\t", "slurm-4711", "slurm.job=4711" },
            { "SLURM_JOB_ID=٤٧١١", null, "" },
            { "SLURM_JOB_ID=4711;SLURM_CLUSTER_NAME= ", "slurm-4711", "slurm.job=4711" },
            { "SLURM_JOB_ID=4711;SLURM_CLUSTER_NAME=a\nb", "slurm-4711", "slurm.job=4711" },
            { "TORCHELASTIC_RUN_ID=   ", null, "" },
            { "TORCHELASTIC_RUN_ID=a\u001b[2J", null, "" },
            { "TORCHELASTIC_RUN_ID=실험 7", "torch-실험 7", "torch.run=실험 7" },
            { "TORCHELASTIC_RUN_ID=" + new string('x', 129), null, "" },
            { "TORCHELASTIC_RUN_ID=" + new string('x', 1_000_000), null, "" },
            { "PMIX_NAMESPACE=none;PMIX_RANK=1 ", null, "rank=1" },
            { "OMPI_COMM_WORLD_RANK=1e3", null, "" },
        };

    [Theory]
    [MemberData(nameof(Environments))]
    public void A_job_joins_by_what_is_told_and_by_nothing_else(
        string variables,
        string? runId,
        string labels
    )
    {
        ClusterJob job = Of(variables);
        Assert.Equal(runId, job.RunId);
        Assert.Equal(
            labels,
            string.Join(
                ';',
                job.Labels.Where(label => label.Key != "host")
                    .Select(label => $"{label.Key}={label.Value}")
            )
        );
        Assert.Equal(labels.Length > 0, job.Labels.ContainsKey("host"));
    }

    [Fact]
    public void The_scheduler_names_the_host_where_it_can()
    {
        Assert.Equal("this", Of("SLURM_JOB_ID=1").Labels["host"]);
        Assert.Equal("n01", Of("SLURM_JOB_ID=1;SLURMD_NODENAME=n01").Labels["host"]);
    }

    [Fact]
    public void All_ranks_of_a_job_have_one_id_and_two_jobs_two()
    {
        string[] ranks =
        [
            .. Enumerable
                .Range(0, 8)
                .Select(i =>
                    Of(
                        $"SLURM_JOB_ID=7;SLURM_CLUSTER_NAME=c;SLURM_STEP_ID=1;SLURM_PROCID={i};SLURM_NODEID={i / 4};SLURMD_NODENAME=n{i / 4}"
                    ).RunId!
                ),
        ];
        Assert.Equal("slurm-c-7", Assert.Single(ranks.Distinct(StringComparer.Ordinal)));
        Assert.NotEqual(ranks[0], Of("SLURM_JOB_ID=7;SLURM_CLUSTER_NAME=d").RunId);
        Assert.NotEqual(ranks[0], Of("SLURM_JOB_ID=8;SLURM_CLUSTER_NAME=c").RunId);
    }

    private static ClusterJob Of(string variables)
    {
        Dictionary<string, string> set = variables
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(variable => variable.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        return ClusterJob.Of(name => set.GetValueOrDefault(name), "this");
    }
}
