using System.Collections.Frozen;
using System.Text.Json;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Public net generation of European countries by production type from the Fraunhofer institute's Energy-Charts, by quarter or
/// hour, without a key. Intensities are ours, from lifecycle factors.
/// </summary>
public sealed class EnergyCharts : IIntensityHistory, ILatestIntensity
{
    /// <summary>The source's name.</summary>
    public const string Key = "energy-charts";

    private const string Home = "https://api.energy-charts.info/";
    private const long LatestMs = 24 * HourIndex.Milliseconds;

    /// <summary>Countries that are one zone here; the others' zones are not told apart.</summary>
    private const string Countries =
        "AT BA BE BG CH CY CZ DE EE ES FI FR GR HR HU IE LT LU LV NL PL PT RO SI SK";

    private static readonly TimeSpan LongestPart = TimeSpan.FromDays(31);

    private static readonly FrozenSet<ZoneId> Zones = Countries
        .Split(' ')
        .Select(ZoneId.Parse)
        .ToFrozenSet();

    /// <summary>What is in the same list and is not generation.</summary>
    private static readonly FrozenSet<string> NotGeneration = new[]
    {
        "Cross border electricity trading",
        "Load",
        "Load (incl. self-consumption)",
        "Residual load",
        "Renewable share of generation",
        "Renewable share of load",
    }.ToFrozenSet(StringComparer.Ordinal);

    private const string Pumps = "Hydro pumped storage consumption";

    private readonly SourceHttp _http;
    private readonly GenerationAnswers _answers;

    /// <summary>The source.</summary>
    /// <param name="world">What it stands on.</param>
    /// <param name="factors">Lifecycle factors.</param>
    public EnergyCharts(SourceWorld world, FuelFactors factors)
    {
        // The institute names no number and answers 429 to haste.
        _http = new SourceHttp(
            world,
            Key,
            new Uri(Home),
            new RateLimit(20, TimeSpan.FromMinutes(1))
        );
        _answers = new GenerationAnswers(Key, Signal, FuelOf, factors);
    }

    /// <inheritdoc/>
    public string Name => Key;

    /// <inheritdoc/>
    public Signal Signal { get; } =
        new(SignalKind.Lifecycle, SignalBasis.Average, Key, "live", "CC-BY-4.0");

    /// <inheritdoc/>
    public bool Knows(ZoneId zone) => Zones.Contains(zone);

    /// <inheritdoc/>
    public Task<SourceAnswer> HistoryAsync(
        ZoneId zone,
        Interval interval,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            zone,
            interval.StartMs - GenerationAnswers.ContextMs,
            interval.EndMs + GenerationAnswers.ContextMs,
            (readings, retrieved) => _answers.Of(zone, readings, retrieved, interval),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<SourceAnswer> LatestAsync(ZoneId zone, CancellationToken cancellationToken) =>
        AskAsync(
            zone,
            _http.NowMs - LatestMs,
            _http.NowMs,
            (readings, retrieved) => _answers.NewestOf(zone, readings, retrieved),
            cancellationToken
        );

    private async Task<SourceAnswer> AskAsync(
        ZoneId zone,
        long fromMs,
        long toMs,
        Func<GenerationReadings, long, SourceAnswer> answer,
        CancellationToken cancellationToken
    )
    {
        if (!Knows(zone))
        {
            return new SourceAnswer.Failed(
                SourceFailure.UnknownZone,
                $"{Key} does not know {zone}",
                null
            );
        }

        GenerationQuestions questions = new(_http);
        foreach (Interval part in SeriesQuestions.Parts(fromMs, toMs, LongestPart))
        {
            await questions.AskAsync(
                new SourceRequest("public_power")
                {
                    Query =
                    [
                        ("country", zone.ToString().ToLowerInvariant()),
                        ("start", SeriesQuestions.Minute(part.StartMs)),
                        ("end", SeriesQuestions.Minute(part.EndMs)),
                    ],
                },
                Read,
                cancellationToken
            );
            if (questions.IsOver)
            {
                break;
            }
        }

        return questions.Answer(answer);
    }

    private static GenerationReply Read(ReadOnlyMemory<byte> body, GenerationReadings readings)
    {
        int rows = 0;
        SourceAnswer.Failed? fault = JsonAnswer.Read(body, root => rows = Read(root, readings));
        return fault is null
            ? new GenerationReply.Read(rows, null)
            : new GenerationReply.Failed(fault.Failure, fault.Detail);
    }

    private static int Read(JsonElement root, GenerationReadings readings)
    {
        long[] seconds =
        [
            .. JsonAnswer
                .List(root, "unix_seconds")
                .Select(second =>
                    second.ValueKind == JsonValueKind.Number && second.TryGetInt64(out long whole)
                        ? whole
                        : throw new AnswerShapeException("has no whole number in 'unix_seconds'")
                ),
        ];
        long step = Step(seconds);
        List<(string Name, double?[] Megawatts)> columns = [];
        foreach (JsonElement type in JsonAnswer.List(root, "production_types"))
        {
            string name = JsonAnswer.Text(type, "name");
            double?[] values =
            [
                .. JsonAnswer
                    .List(type, "data")
                    .Select(value => JsonAnswer.NumberOrNull(value, name)),
            ];
            if (values.Length != seconds.Length)
            {
                throw new AnswerShapeException($"has another number of '{name}' than of periods");
            }

            if (!NotGeneration.Contains(name) && name != Pumps)
            {
                columns.Add((name, values));
            }
        }

        // All of it fits, so that nothing of a damaged answer stays.
        foreach ((string name, double?[] megawatts) in columns)
        {
            Add(readings, seconds, step, name, megawatts);
        }

        return seconds.Length;
    }

    private static void Add(
        GenerationReadings readings,
        long[] seconds,
        long step,
        string name,
        double?[] megawatts
    )
    {
        if (Array.TrueForAll(megawatts, value => value is null))
        {
            readings.Remark($"'{name}' has no figure at all and is not counted");
            return;
        }

        for (int i = 0; i < seconds.Length; i++)
        {
            if (megawatts[i] is { } power)
            {
                readings.Add(
                    Interval.FromMilliseconds(seconds[i] * 1000, (seconds[i] + step) * 1000),
                    name,
                    power
                );
            }
        }
    }

    /// <summary>The resolution: the smallest step, a quarter or an hour; gaps make larger ones.</summary>
    private static long Step(long[] seconds)
    {
        long[] steps =
        [
            .. seconds.Order().Distinct().ToArray() is { Length: > 1 } sorted
                ? sorted.Zip(sorted.Skip(1), (a, b) => b - a)
                : [3600L],
        ];
        long step = steps.Min();
        return step is 900 or 1800 or 3600
            ? step
            : throw new AnswerShapeException("has another step than quarters, halves or hours");
    }

    /// <summary>What the institute's types are; others, such as <c>Others</c> and <c>Waste</c>, are unknown.</summary>
    private static Fuel? FuelOf(string name) =>
        name switch
        {
            "Biomass" => Fuel.Biomass,
            "Fossil brown coal / lignite" or "Fossil oil shale" or "Fossil peat" => Fuel.Lignite,
            "Fossil hard coal" or "Fossil coal-derived gas" => Fuel.Coal,
            "Fossil gas" => Fuel.Gas,
            "Fossil oil" => Fuel.Oil,
            "Geothermal" => Fuel.Geothermal,
            "Hydro Run-of-River" or "Hydro water reservoir" => Fuel.Hydro,
            "Marine" => Fuel.Marine,
            "Nuclear" => Fuel.Nuclear,
            "Solar" => Fuel.Solar,
            "Wind onshore" => Fuel.Wind,
            "Wind offshore" => Fuel.WindOffshore,
            "Hydro pumped storage" or "Battery" or "Energy storage" => null,
            _ => Fuel.Unknown,
        };
}
