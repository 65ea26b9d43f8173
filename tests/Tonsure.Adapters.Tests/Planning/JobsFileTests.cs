using Tonsure.Adapters.Planning;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Quantities;
using Xunit;

namespace Tonsure.Adapters.Tests.Planning;

public sealed class JobsFileTests : IDisposable
{
    private const string Head = "id,submitted,work_h,slack_h,power_w\n";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_row_is_a_job_and_what_is_not_said_has_a_default()
    {
        PlanJob job = Assert.Single(
            JobsFile.Read(
                _scratch.Write("jobs.csv", Head + "train,2026-11-22T10:30:00+09:00,1.5,4,700\n")
            )
        );
        Assert.Equal("train", job.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 1, 30, 0, TimeSpan.Zero), job.Submitted);
        Assert.Equal(TimeSpan.FromMinutes(90), job.Work);
        Assert.Equal(job.Submitted + TimeSpan.FromHours(5.5), job.LatestEnd);
        Assert.Equal(700, Assert.Single(job.Curve.Points).Power.Watts);
        Assert.Equal(1, job.Devices);
        Assert.False(job.Interruptible || job.Migrate);
        Assert.Equal(default, job.ResumeEnergy);
        Assert.Empty(job.Residency.Zones);
        Assert.Null(job.Site);
    }

    [Fact]
    public void All_that_a_row_can_say_is_read()
    {
        PlanJob job = Assert.Single(
            JobsFile.Read(
                _scratch.Write(
                    "jobs.csv",
                    "id,submitted,work_h,deadline,curve,devices,interruptible,migrate,resume_kwh,data_gb,zones,owner,site,priority\n"
                        + "a,2026-11-22T10:00:00Z,2,2026-11-23T00:00:00Z,1:1:300;2:1.8:590,8,yes,TRUE,0.25,40,DE;se SE-SE1,acme/nlp,paris,3\n"
                )
            )
        );
        Assert.Equal([1.0, 2.0], job.Curve.Points.Select(point => point.Scale));
        Assert.Equal(8, job.Devices);
        Assert.True(job.Interruptible && job.Migrate);
        Assert.Equal(ItEnergy.FromJoules(900_000), job.ResumeEnergy);
        Assert.Equal(40, job.DataGigabytes);
        Assert.Equal(["DE", "SE", "SE-SE1"], job.Residency.Zones.Select(zone => zone.ToString()));
        Assert.True(job.Residency.Allows(ZoneId.Parse("SE-SE3")));
        Assert.False(job.Residency.Allows(ZoneId.Parse("DK-DK1")));
        Assert.Equal("acme/nlp", job.Owner.ToString());
        Assert.Equal("paris", job.Site);
        Assert.Equal(3, job.Priority);
    }

    [Fact]
    public void A_list_in_yaml_says_the_same_as_a_table()
    {
        PlanJob job = Assert.Single(
            JobsFile.Read(
                _scratch.Write(
                    "jobs.yaml",
                    """
                    - id: a
                      submitted: 2026-11-22T10:00Z
                      work_h: 2
                      slack_h: 6
                      zones: [DE, SE]
                      curve:
                        - {scale: 1, rate: 1, power_w: 300}
                        - {rate: 1.8, scale: 2, power_w: 590}
                    """
                )
            )
        );
        Assert.Equal(590, job.Curve.Points[1].Power.Watts);
        Assert.Equal(1.8, job.Curve.Points[1].Rate);
        Assert.Equal(2, job.Residency.Zones.Count);
    }

    [Fact]
    public void A_deadline_that_cannot_be_met_is_for_the_planner_to_say() =>
        Assert.Equal(
            new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
            JobsFile
                .Read(_scratch.Write("jobs.csv", Head + "a,2026-11-22T10:00:00Z,2,-3,1\n"))[0]
                .LatestEnd
        );

    [Theory]
    [InlineData("", 1, PlanFileProblem.Empty, "")]
    [InlineData(Head, 0, PlanFileProblem.Empty, "")]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,2,3\n", 2, PlanFileProblem.Malformed, "")]
    [InlineData(
        "id,submitted,work_h,slack_h,powerw\na,2026-11-22T10:00:00Z,2,3,1\n",
        1,
        PlanFileProblem.UnknownField,
        "powerw"
    )]
    [InlineData(
        "id,submitted,slack_h,power_w\na,2026-11-22T10:00:00Z,3,1\n",
        2,
        PlanFileProblem.Missing,
        "work_h"
    )]
    [InlineData(
        "id,submitted,work_h,power_w\na,2026-11-22T10:00:00Z,3,1\n",
        2,
        PlanFileProblem.Missing,
        "slack_h"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,deadline,power_w\na,2026-11-22T10:00:00Z,3,1,2026-11-23T10:00:00Z,1\n",
        2,
        PlanFileProblem.Both,
        "slack_h"
    )]
    [InlineData(
        Head + "a,2026-11-22T10:00:00Z,2,3,1\nb,22 Nov,2,3,1\n",
        3,
        PlanFileProblem.NotAnInstant,
        "submitted"
    )]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,two,3,1\n", 2, PlanFileProblem.NotANumber, "work_h")]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,NaN,3,1\n", 2, PlanFileProblem.NotANumber, "work_h")]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,0,3,1\n", 2, PlanFileProblem.TooSmall, "work_h")]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,2,3,-1\n", 2, PlanFileProblem.TooSmall, "power_w")]
    [InlineData(Head + "a,2026-11-22T10:00:00Z,2e9,3,1\n", 2, PlanFileProblem.TooLarge, "work_h")]
    [InlineData(Head + "a,9999-12-31T20:00:00Z,2,3,1\n", 2, PlanFileProblem.TooLarge, "slack_h")]
    [InlineData(Head + "a,9999-12-31T20:00:00Z,5,0,1\n", 2, PlanFileProblem.TooLarge, "work_h")]
    [InlineData(Head + "a,0001-01-01T01:00:00Z,1,-3,1\n", 2, PlanFileProblem.TooSmall, "slack_h")]
    [InlineData(
        Head + "a,2026-11-22T10:00:00Z,2,3,1\n\na,2026-11-22T10:00:00Z,2,3,1\n",
        4,
        PlanFileProblem.SameId,
        "id"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,power_w,zones\na,2026-11-22T10:00:00Z,2,3,1,DE;!\n",
        2,
        PlanFileProblem.NotAZone,
        "zones"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,power_w,migrate\na,2026-11-22T10:00:00Z,2,3,1,maybe\n",
        2,
        PlanFileProblem.NotAWord,
        "migrate"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,power_w,owner\na,2026-11-22T10:00:00Z,2,3,1,a//b\n",
        2,
        PlanFileProblem.NotAnOwner,
        "owner"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,curve\na,2026-11-22T10:00:00Z,2,3,1:1:300;2:0.9:590\n",
        2,
        PlanFileProblem.NotACurve,
        "curve"
    )]
    [InlineData(
        "id,submitted,work_h,slack_h,curve\na,2026-11-22T10:00:00Z,2,3,1:1\n",
        2,
        PlanFileProblem.NotACurve,
        "curve"
    )]
    public void What_is_no_job_is_refused_with_its_line(
        string text,
        int line,
        PlanFileProblem problem,
        string field
    )
    {
        PlanFileException refused = Assert.Throws<PlanFileException>(() =>
            JobsFile.Read(_scratch.Write("jobs.csv", text))
        );
        Assert.Equal((line, problem, field), (refused.Line, refused.Problem, refused.Field));
    }

    [Fact]
    public void A_mistyped_column_is_answered_with_the_nearest_names()
    {
        PlanFileException refused = Assert.Throws<PlanFileException>(() =>
            JobsFile.Read(
                _scratch.Write(
                    "jobs.csv",
                    "id,submitted,work_h,slack,power_w\na,2026-11-22T10:00:00Z,2,3,1\n"
                )
            )
        );
        Assert.StartsWith("slack_h", refused.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- id: a\n  colour: red\n", 2, PlanFileProblem.UnknownField)]
    [InlineData("- id: [a\n", 2, PlanFileProblem.Malformed)]
    [InlineData("jobs: 3\n", 1, PlanFileProblem.Malformed)]
    [InlineData("- three\n", 1, PlanFileProblem.Malformed)]
    public void Yaml_that_is_no_list_of_jobs_is_refused_with_its_line(
        string text,
        int line,
        PlanFileProblem problem
    )
    {
        PlanFileException refused = Assert.Throws<PlanFileException>(() =>
            JobsFile.Read(_scratch.Write("jobs.yaml", text))
        );
        Assert.Equal((line, problem), (refused.Line, refused.Problem));
    }

    [Fact]
    public void A_file_that_is_not_there_is_said_to_be_unreadable() =>
        Assert.Equal(
            PlanFileProblem.Unreadable,
            Assert.Throws<PlanFileException>(() => JobsFile.Read(_scratch["none.csv"])).Problem
        );
}
