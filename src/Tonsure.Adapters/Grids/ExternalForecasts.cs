using System.Globalization;
using Tonsure.Adapters.Tables;
using Tonsure.Grid.Forecasting;

namespace Tonsure.Adapters.Grids;

/// <summary>
/// Another's published forecasts: <c>zone,kind,issue_index,lead_hour,utc_hour,actual,forecast</c>. An issue is told by its index,
/// one a day; its clock is wrong in places and is read of the first issue only.
/// </summary>
public sealed class ExternalForecasts
{
    /// <summary>The file's header.</summary>
    public const string Header = "zone,kind,issue_index,lead_hour,utc_hour,actual,forecast";
    private const string Kind = "lifecycle";
    private const double Tolerance = 0.001;

    private readonly string _path;
    private readonly Dictionary<string, List<Point>> _zones = new(StringComparer.Ordinal);

    private long? _firstIssue;

    private ExternalForecasts(string path) => _path = path;

    /// <summary>The hour of issue 0.</summary>
    /// <exception cref="TableException">The file does not have its first hour.</exception>
    public long FirstIssue =>
        _firstIssue
        ?? throw new TableException(_path, 0, $"the first hour of issue 0 is missing for {Kind}");

    /// <summary>Reads the lifecycle forecasts of a file, plain or gzip.</summary>
    /// <exception cref="TableException">The file or a line of it cannot be read.</exception>
    public static ExternalForecasts Load(string path)
    {
        ExternalForecasts forecasts = new(path);
        foreach ((int number, string line) in PlainOrZipped.Lines(path))
        {
            if (number > 1)
            {
                forecasts.Read(number, line);
            }
            else if (line != Header)
            {
                throw new TableException(path, 1, $"the header is not {Header}");
            }
        }

        return forecasts;
    }

    /// <summary>The zones, in the order of their names.</summary>
    public IEnumerable<string> Zones => _zones.Keys.Order(StringComparer.Ordinal);

    /// <summary>A zone's issues, a day apart from <see cref="FirstIssue"/> on, each of 96 hours in g/kWh; what came is not looked at.</summary>
    /// <exception cref="TableException">The zone or an hour is missing.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Issues(string zone)
    {
        double[][] issues =
        [
            .. Enumerable.Range(0, Points(zone).Max(p => p.Issue) + 1).Select(_ => Empty()),
        ];
        foreach (Point point in Points(zone))
        {
            issues[point.Issue][point.Lead] = point.Forecast;
        }

        int broken = Array.FindIndex(issues, issue => issue.Any(double.IsNaN));
        return broken < 0
            ? issues
            : throw new TableException(_path, 0, $"{zone}, issue {broken}: an hour is missing");
    }

    /// <summary>A zone's issues, each of 96 hours in g/kWh, held against what was observed.</summary>
    /// <exception cref="TableException">The zone or an hour is missing, or what the file says was observed is not in the history at that issue.</exception>
    public IReadOnlyList<IReadOnlyList<double>> Of(string zone, HourlyHistory history)
    {
        foreach (Point point in Points(zone))
        {
            long hour = FirstIssue + (point.Issue * 24L) + point.Lead;
            if (
                !history[hour].IsKnown
                || Math.Abs(history[hour].GramsPerKilowattHour - point.Actual) > Tolerance
            )
            {
                throw new TableException(
                    _path,
                    point.Line,
                    $"{zone}, issue {point.Issue}, hour {point.Lead}: the history does not have {point.Actual} g/kWh there"
                );
            }
        }

        return Issues(zone);
    }

    private List<Point> Points(string zone) =>
        _zones.TryGetValue(zone, out List<Point>? points)
            ? points
            : throw new TableException(_path, 0, $"no {Kind} forecast of {zone}");

    private static double[] Empty()
    {
        double[] hours = new double[Forecaster.Hours];
        Array.Fill(hours, double.NaN);
        return hours;
    }

    private void Read(int number, string line)
    {
        string[] fields = line.Split(',');
        if (fields.Length != 7)
        {
            throw new TableException(_path, number, $"{fields.Length} fields, not 7");
        }

        if (fields[1] != Kind)
        {
            return;
        }

        if (
            !int.TryParse(fields[2], CultureInfo.InvariantCulture, out int issue)
            || !int.TryParse(fields[3], CultureInfo.InvariantCulture, out int lead)
            || issue is < 0 or > 10_000
            || lead is < 0 or >= Forecaster.Hours
        )
        {
            throw new TableException(_path, number, "no issue, or no hour of 0 to 95");
        }

        if (issue == 0 && lead == 0)
        {
            _firstIssue = IntensityFiles.TryParseHour(fields[4], out long hour)
                ? hour
                : throw new TableException(_path, number, $"'{fields[4]}' is no hour");
        }

        if (!_zones.TryGetValue(fields[0], out List<Point>? points))
        {
            points = [];
            _zones.Add(fields[0], points);
        }

        points.Add(
            new Point(number, issue, lead, Figure(number, fields[5]), Figure(number, fields[6]))
        );
    }

    private double Figure(int number, string field) =>
        double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out double figure)
        && figure is > 0 and < 1e6
            ? figure
            : throw new TableException(_path, number, $"'{field}' is no intensity in g/kWh");

    private readonly record struct Point(
        int Line,
        int Issue,
        int Lead,
        double Actual,
        double Forecast
    );
}
