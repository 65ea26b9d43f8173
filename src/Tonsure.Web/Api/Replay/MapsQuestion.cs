using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tonsure.Grid;
using Tonsure.Quantities;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.Replay;

/// <summary>What is asked of Electricity Maps, and how it writes figures and times.</summary>
internal sealed class MapsQuestion
{
    public const string Granularity = "hourly";
    private const string Direct = "direct";
    private const string Lifecycle = "lifecycle";

    private readonly IQueryCollection _query;

    private MapsQuestion(IQueryCollection query, ZoneId zone, SignalKind kind, long nowMs) =>
        (_query, Zone, Kind, NowMs) = (query, zone, kind, nowMs);

    public ZoneId Zone { get; }

    public SignalKind Kind { get; }

    /// <summary>What time it is.</summary>
    public long NowMs { get; }

    /// <summary>Reads the zone and the kind of factors.</summary>
    public static bool TryRead(
        IQueryCollection query,
        KnownHours known,
        long nowMs,
        [NotNullWhen(true)] out MapsQuestion? question,
        out (int Status, string Message) fault
    )
    {
        question = null;
        string? typed = query["zone"];
        string kind = query["emissionFactorType"].FirstOrDefault() ?? Lifecycle;
        string granularity = query["temporalGranularity"].FirstOrDefault() ?? Granularity;
        if (string.IsNullOrEmpty(typed))
        {
            fault = (StatusCodes.Status400BadRequest, "zone is needed");
            return false;
        }

        if (!ZoneId.TryParse(typed, out ZoneId zone) || !known.Has(zone))
        {
            fault = (
                StatusCodes.Status404NotFound,
                $"zone '{typed}' is not replayed; nearest: {string.Join(", ", NearestNames.Find(typed, known.Zones.Select(z => z.ToString()), 3))}"
            );
            return false;
        }

        if (kind is not (Direct or Lifecycle) || granularity != Granularity)
        {
            fault = (
                StatusCodes.Status400BadRequest,
                $"emissionFactorType is {Lifecycle} or {Direct}, and temporalGranularity {Granularity}"
            );
            return false;
        }

        fault = default;
        question = new MapsQuestion(
            query,
            zone,
            kind == Direct ? SignalKind.Direct : SignalKind.Lifecycle,
            nowMs
        );
        return true;
    }

    /// <summary>Reads an instant that is needed.</summary>
    public bool TryInstant(string name, out long instantMs, out string fault)
    {
        string? text = _query[name];
        bool read = Instants.TryParse(text, out DateTimeOffset instant);
        instantMs = instant.ToUnixTimeMilliseconds();
        fault = read ? "" : $"{name}: '{text}' is not {Instants.Expected}";
        return read;
    }

    /// <summary>Reads how many hours of a forecast are wanted.</summary>
    public bool TryHorizon(int[] horizons, out int hours, out string fault)
    {
        const int usual = 24;
        string? text = _query["horizonHours"].FirstOrDefault();
        hours = usual;
        bool read =
            text is null
            || (
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out hours)
                && horizons.Contains(hours)
            );
        fault = read ? "" : $"horizonHours is one of {string.Join(", ", horizons)}";
        return read;
    }

    /// <summary>An hour that was observed: known since it ended.</summary>
    public MapsPoint Point(long hour, CarbonIntensity figure) =>
        new(
            Zone.ToString(),
            Grams(figure),
            Start(hour),
            Start(hour + 1),
            Start(hour + 1),
            Word(Kind),
            false,
            null
        );

    public static string Word(SignalKind kind) => kind == SignalKind.Direct ? Direct : Lifecycle;

    public static string Start(long hour) => Interval.Rfc3339(hour * HourIndex.Milliseconds);

    /// <summary>Whole grams.</summary>
    public static int Grams(CarbonIntensity figure) =>
        (int)Math.Round(figure.GramsPerKilowattHour, MidpointRounding.ToEven);
}
