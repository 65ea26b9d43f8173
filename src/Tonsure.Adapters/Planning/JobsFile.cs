using System.Globalization;
using Tonsure.Accounting;
using Tonsure.Grid;
using Tonsure.Planning;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Planning;

/// <summary>
/// Reads jobs, a row each: <c>id,submitted,work_h</c>, <c>deadline</c> or <c>slack_h</c>, <c>power_w</c> of the whole job, and at will
/// <c>devices,interruptible,migrate,resume_kwh,data_gb,zones,owner,site,priority,curve</c>. CSV, or a YAML list with the same names. Zones
/// are separated by semicolons or blanks. A curve, instead of <c>power_w</c>, is <c>scale:rate:watts</c> for each scale, separated by semicolons.
/// </summary>
public static class JobsFile
{
    private const double MostHours = 1_000_000;
    private const double MostWatts = 1e9;

    private static readonly string[] Known =
    [
        "id",
        "submitted",
        "work_h",
        "deadline",
        "slack_h",
        "power_w",
        "devices",
        "interruptible",
        "migrate",
        "resume_kwh",
        "data_gb",
        "zones",
        "owner",
        "site",
        "priority",
        "curve",
    ];

    /// <summary>The jobs in the order of the file. A deadline that cannot be met is no error of the file.</summary>
    /// <exception cref="PlanFileException">The file cannot be read or says something that is no job; it names the line.</exception>
    public static IReadOnlyList<PlanJob> Read(string path) => From(PlanFile.Read(path));

    /// <summary>The same of a text that is no file of this machine.</summary>
    /// <param name="name">Its name, which says by its ending whether it is YAML, and is named in errors.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="PlanFileException">It says something that is no job; it names the line.</exception>
    public static IReadOnlyList<PlanJob> Parse(string name, string text) =>
        From(PlanFile.Parse(name, text));

    private static List<PlanJob> From(IReadOnlyList<PlanFields> rows)
    {
        HashSet<string> ids = new(StringComparer.Ordinal);
        List<PlanJob> jobs = [];
        foreach (PlanFields row in rows)
        {
            row.AllowOnly(Known);
            PlanJob job = Job(row);
            jobs.Add(ids.Add(job.Id) ? job : throw row.Error(PlanFileProblem.SameId, "id", job.Id));
        }

        return jobs;
    }

    private static PlanJob Job(PlanFields row)
    {
        DateTimeOffset submitted = row.Instant("submitted");
        TimeSpan work = Hours(
            row.Number("work_h", 1e-6, Most(DateTimeOffset.MaxValue - submitted))
        );
        return new PlanJob
        {
            Id = row.Required("id"),
            Submitted = submitted,
            Work = work,
            LatestEnd = LatestEnd(row, submitted, work),
            Curve = Curve(row),
            Devices = row.Number("devices", 0, 1e9, 1),
            Interruptible = row.Flag("interruptible"),
            Migrate = row.Flag("migrate"),
            ResumeEnergy = ItEnergy.FromJoules(3.6e6 * row.Number("resume_kwh", 0, 1e6, 0)),
            DataGigabytes = row.Number("data_gb", 0, 1e9, 0),
            Residency = Zones(row),
            Priority = (int)row.Number("priority", -1e6, 1e6, 0),
            Owner = Owner(row),
            Site = row.Optional("site"),
        };
    }

    private static DateTimeOffset LatestEnd(PlanFields row, DateTimeOffset submitted, TimeSpan work)
    {
        bool deadline = row.Has("deadline");
        bool slack = row.Has("slack_h");
        if (deadline == slack)
        {
            throw row.Error(
                deadline ? PlanFileProblem.Both : PlanFileProblem.Missing,
                "slack_h",
                expected: "deadline, slack_h"
            );
        }

        if (deadline)
        {
            return row.Instant("deadline");
        }

        // In UTC, for with its own offset an instant of the last day of all may be none.
        DateTimeOffset done = submitted.ToUniversalTime() + work;
        return done
            + Hours(
                row.Number(
                    "slack_h",
                    0 - Most(done - DateTimeOffset.MinValue),
                    Most(DateTimeOffset.MaxValue - done)
                )
            );
    }

    /// <summary>Hours that there are until the calendar ends, at most what a job may have.</summary>
    private static double Most(TimeSpan room) => Math.Min(MostHours, Math.Floor(room.TotalHours));

    private static ScalingCurve Curve(PlanFields row)
    {
        if (!row.Has("curve"))
        {
            return ScalingCurve.Fixed(Power.FromWatts(row.Number("power_w", 0, MostWatts)));
        }

        if (row.Has("power_w"))
        {
            throw row.Error(PlanFileProblem.Both, "power_w", expected: "power_w, curve");
        }

        string text = row.Required("curve");
        try
        {
            return new ScalingCurve([.. text.Split(';').Select(part => Point(row, part))]);
        }
        catch (ArgumentException)
        {
            throw row.Error(PlanFileProblem.NotACurve, "curve", text, "1:1:300;2:1.8:590");
        }
    }

    private static ScalePoint Point(PlanFields row, string text)
    {
        string[] figures = text.Split(':');
        if (figures.Length != 3)
        {
            throw row.Error(PlanFileProblem.NotACurve, "curve", text, "1:1:300;2:1.8:590");
        }

        return new ScalePoint(
            row.Number("curve", figures[0], 1e-6, 1e9),
            row.Number("curve", figures[1], 1e-6, 1e9),
            Power.FromWatts(row.Number("curve", figures[2], 0, MostWatts))
        );
    }

    private static Residency Zones(PlanFields row)
    {
        string[] names =
        [
            .. (row.Optional("zones") ?? "").Split(
                [';', ' ', '|', ','],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            ),
        ];
        return names.Length == 0
            ? Residency.Anywhere
            : Residency.In([
                .. names.Select(name =>
                    ZoneId.TryParse(name, out ZoneId zone) && !zone.IsWorld
                        ? zone
                        : throw row.Error(PlanFileProblem.NotAZone, "zones", name, "DE")
                ),
            ]);
    }

    private static OwnerPath Owner(PlanFields row) =>
        row.Optional("owner") is not { } text ? OwnerPath.Unowned
        : OwnerPath.TryParse(text, out OwnerPath owner) ? owner
        : throw row.Error(PlanFileProblem.NotAnOwner, "owner", text, "acme/nlp");

    private static TimeSpan Hours(double hours) =>
        TimeSpan.FromMilliseconds(
            (long)Math.Round(hours * HourIndex.Milliseconds, MidpointRounding.ToEven)
        );
}
