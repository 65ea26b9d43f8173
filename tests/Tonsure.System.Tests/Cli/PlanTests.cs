using System.Text.Json;
using Xunit;

namespace Tonsure.System.Tests.Cli;

public sealed class PlanTests : IDisposable
{
    private const string Header =
        "id,submitted,work_h,slack_h,power_w,devices,interruptible,zones\n";

    private const string Two =
        Header
        + "first,2022-01-01T00:00:00Z,2,6,1000,1,true,\n"
        + "second,2022-01-01T00:00:00Z,2,6,1000,1,false,\n";

    private const string Sites = """
        - {id: berlin, zone: DE, pue: 1, capacity: 1}
        - {id: lulea, zone: SE-SE1, pue: 1, capacity: 1}
        """;

    private readonly TheProgram _program = new();

    private static string[] Words =>
        ["plan", "--jobs", "jobs.csv", "--sites", "sites.yaml", "--history", "history.csv"];

    public PlanTests()
    {
        // Sweden is always cleaner; both are cleanest in hours 4 to 7.
        string[] hours =
        [
            .. Enumerable
                .Range(0, 24)
                .Select(h =>
                    $"2022-01-01T{h:00},{(h is >= 4 and < 8 ? 300 : 500)},{(h is >= 4 and < 8 ? 10 : 40)}"
                ),
        ];
        Write("history.csv", "utc_hour,DE,SE-SE1\n" + string.Join('\n', hours) + "\n");
        Write("jobs.csv", Two);
        Write("sites.yaml", Sites);
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public void A_queue_goes_to_the_cleanest_hours_of_the_cleanest_site_and_its_bound_is_there()
    {
        JsonElement plan = Plan(0);
        // Four clean hours at lulea hold both: 2 kWh each at 10 g.
        Assert.Equal(40, plan.GetProperty("carbon_g").GetDouble(), 6);
        Assert.Equal(2000, plan.GetProperty("baseline_carbon_g").GetDouble(), 6);
        Assert.Equal(98, plan.GetProperty("saving_percent").GetDouble(), 6);
        Assert.InRange(plan.GetProperty("bound_g").GetDouble(), 39.9, 40.000001);
        Assert.InRange(plan.GetProperty("gap_percent").GetDouble(), 0, 0.3);
        JsonElement[] jobs = [.. plan.GetProperty("jobs").EnumerateArray()];
        Assert.Equal(["first", "second"], jobs.Select(job => job.GetProperty("id").GetString()));
        Assert.All(
            jobs,
            job =>
            {
                Assert.Equal("lulea", job.GetProperty("site").GetString());
                Assert.Equal(1000, job.GetProperty("baseline_g").GetDouble(), 6);
                Assert.Contains(
                    "20.0 g instead of 1.00 kg",
                    job.GetProperty("reason").GetString(),
                    StringComparison.Ordinal
                );
            }
        );
    }

    [Fact]
    public void The_same_question_has_the_same_answer()
    {
        string Answer() => _program.Run([.. Words, "--no-keep", "--format", "json"]).Out;
        Assert.Equal(Answer(), Answer());
    }

    [Fact]
    public void Impossible_jobs_are_answered_each_and_the_rest_is_planned()
    {
        Write(
            "jobs.csv",
            Two
                + "late,2022-01-01T00:00:00Z,5,-1,700,1,true,\n"
                + "large,2022-01-01T00:00:00Z,1,5,700,9,true,\n"
                + "elsewhere,2022-01-01T00:00:00Z,1,5,700,1,true,KR\n"
        );
        JsonElement plan = Plan(1);
        Assert.Equal(2, plan.GetProperty("planned").GetInt32());
        Assert.Equal(
            ["window_too_short", "no_capacity", "no_allowed_site"],
            plan.GetProperty("jobs")
                .EnumerateArray()
                .Skip(2)
                .Select(job => job.GetProperty("infeasible").GetString())
        );
    }

    [Fact]
    public void A_job_that_may_not_run_where_it_was_submitted_is_held_against_the_first_site_where_it_may()
    {
        Write(
            "jobs.csv",
            "id,submitted,work_h,slack_h,power_w,zones,site,data_gb\n"
                + "kept,2022-01-01T00:00:00Z,2,6,1000,SE,berlin,10\n"
        );

        JsonElement job = Plan(0).GetProperty("jobs")[0];

        // Two hours at once of 40 g, and ten gigabytes half at 500 and half at 40 g.
        Assert.Equal(80 + (10 * 0.001 * 270), job.GetProperty("baseline_g").GetDouble(), 6);
        Assert.Equal("lulea", job.GetProperty("baseline_site").GetString());
        Assert.Contains(
            "at once in lulea, the first site where it may run",
            job.GetProperty("reason").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Hours_that_no_file_states_are_planned_on_the_profile_and_said_so()
    {
        Write("jobs.csv", Header + "far,2023-05-01T00:00:00Z,2,6,1000,1,true,\n");
        JsonElement job = Plan(0).GetProperty("jobs")[0];
        Assert.Equal("profile", job.GetProperty("tier").GetString());
        Assert.Equal("modelled", job.GetProperty("evidence").GetString());
    }

    [Fact]
    public void A_zone_that_is_not_known_is_warned_of_and_the_other_site_is_used()
    {
        Write("sites.yaml", Sites.Replace("DE", "DX", StringComparison.Ordinal));
        Answer answer = _program.Run([.. Words, "--format", "json"]);
        Assert.Contains("'DX'", answer.Error, StringComparison.Ordinal);
        Assert.Equal(0, answer.Code);
    }

    [Theory]
    [InlineData(
        "jobs.csv",
        Header + "a,2022-01-01T00:00:00Z,x,6,1000,1,true,\n",
        "line 2",
        "work_h"
    )]
    [InlineData(
        "jobs.csv",
        "id,submited,work_h\na,2022-01-01T00:00:00Z,1\n",
        "line 1",
        "submitted"
    )]
    [InlineData("sites.yaml", "- {id: a, zone: DE, pui: 1}\n", "line 1", "pue")]
    public void Bad_files_are_refused_by_line_with_the_mend(
        string file,
        string text,
        string line,
        string mend
    )
    {
        Write(file, text);
        Answer answer = _program.Run([.. Words]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(line, answer.Error, StringComparison.Ordinal);
        Assert.Contains(mend, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Marginal_hours_come_from_files_alone()
    {
        Answer answer = _program.Run(
            "plan",
            "--jobs",
            "jobs.csv",
            "--sites",
            "sites.yaml",
            "--basis",
            "marginal"
        );
        Assert.Equal(2, answer.Code);
        Assert.Contains("--history", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan.svg", "<svg ")]
    [InlineData("plan.html", "<!doctype html>")]
    public void The_picture_holds_every_job_and_refers_to_nothing_outside_itself(
        string file,
        string start
    )
    {
        Assert.Equal(0, _program.Run([.. Words, "--chart", file]).Code);
        string picture = File.ReadAllText(Path.Combine(_program.Folder, file));
        Assert.StartsWith(start, picture, StringComparison.Ordinal);
        Assert.Contains("first", picture, StringComparison.Ordinal);
        Assert.Contains("second", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("href", picture, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_is_kept_and_an_audit_says_what_the_ledger_knows_of_it()
    {
        string id = Plan(0).GetProperty("plan").GetString()!;
        Answer answer = _program.Run(
            "plan",
            "audit",
            id[..13],
            "--history",
            "history.csv",
            "--format",
            "json"
        );
        Assert.Equal(0, answer.Code);
        using JsonDocument audit = JsonDocument.Parse(answer.Out);
        JsonElement job = audit.RootElement.GetProperty("jobs")[0];
        Assert.Equal(1000, job.GetProperty("run_now_g").GetDouble(), 6);
        Assert.Equal(20, job.GetProperty("planned_g").GetDouble(), 6);
        Assert.Equal(20, job.GetProperty("clairvoyant_g").GetDouble(), 6);
        // Nothing ran: that is not known, and not nothing.
        Assert.Equal(JsonValueKind.Null, job.GetProperty("real_g").ValueKind);
        Assert.Equal(JsonValueKind.Null, audit.RootElement.GetProperty("saved_percent").ValueKind);
    }

    [Fact]
    public void A_run_named_like_the_job_is_what_really_happened()
    {
        Write("jobs.csv", Header + "mine,2022-01-01T00:00:00Z,2,6,1000,1,true,\n");
        Plan(0);
        Assert.Equal(
            0,
            _program.Run("run", "--subject", "mine", "--zone", "DE", "--", "sleep", "1").Code
        );
        Answer answer = _program.Run(
            "plan",
            "audit",
            "--history",
            "history.csv",
            "--format",
            "json"
        );
        using JsonDocument audit = JsonDocument.Parse(answer.Out);
        Assert.Equal(1, audit.RootElement.GetProperty("compared_jobs").GetInt32());
        Assert.True(audit.RootElement.GetProperty("real_g").GetDouble() > 0);
    }

    [Fact]
    public void Policies_are_compared_on_the_same_jobs()
    {
        Write("sites.yaml", Sites.Replace("capacity: 1", "capacity: 2", StringComparison.Ordinal));
        Answer answer = _program.Run(
            "replay",
            "--jobs",
            "jobs.csv",
            "--sites",
            "sites.yaml",
            "--history",
            "history.csv",
            "--perfect-forecasts",
            "--format",
            "json"
        );
        Assert.Equal(0, answer.Code);
        using JsonDocument result = JsonDocument.Parse(answer.Out);
        Dictionary<string, JsonElement> policies = result
            .RootElement.GetProperty("policies")
            .EnumerateArray()
            .ToDictionary(
                policy => policy.GetProperty("name").GetString()!,
                StringComparer.Ordinal
            );
        Assert.Equal(
            [
                "run-now",
                "lowest-slot",
                "lowest-window",
                "carbon-time",
                "wait-awhile",
                "threshold",
                "greedy",
                "mpc",
                "optimal",
            ],
            policies.Keys
        );
        Assert.Equal(1, policies["run-now"].GetProperty("relative").GetDouble(), 8);
        Assert.Equal(100, policies["optimal"].GetProperty("capture_percent").GetDouble(), 4);
        Assert.All(
            policies.Values,
            policy => Assert.Equal(0, policy.GetProperty("deadline_misses").GetInt32())
        );
    }

    private JsonElement Plan(int code)
    {
        Answer answer = _program.Run([.. Words, "--format", "json"]);
        Assert.True(answer.Code == code, answer.Error);
        using JsonDocument document = JsonDocument.Parse(answer.Out);
        return document.RootElement.Clone();
    }

    private void Write(string name, string text) =>
        File.WriteAllText(Path.Combine(_program.Folder, name), text);
}
