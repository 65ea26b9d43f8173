namespace Tonsure.Grid.Forecasting;

/// <summary>
/// What was learnt from a zone's own history, kept so that its last four weeks are enough for a forecast: one model for each hour of the
/// day. It is used for issues after the history that it has seen, never before.
/// </summary>
public sealed class TrainedZone
{
    private readonly RidgeModel[] _models;

    private TrainedZone(long firstHour, long knownUntil, RidgeModel[] models) =>
        (FirstHour, KnownUntil, _models) = (firstHour, knownUntil, models);

    /// <summary>Rows of each model: the intercepts, then one for each feature.</summary>
    public const int Rows = ForecastFeatures.All + 1;

    /// <summary>Models, one for each hour of the day.</summary>
    public const int Models = ForecastFeatures.Day;

    /// <summary>Days of history below which a zone's own models do worse than that of other zones.</summary>
    public const int FewestDays = 360;

    /// <summary>The first hour of the history.</summary>
    public long FirstHour { get; }

    /// <summary>The hour after its last one.</summary>
    public long KnownUntil { get; }

    /// <summary>Learns from a history; null where it is too short.</summary>
    /// <param name="history">The zone's history.</param>
    /// <param name="step">Called after each of the models.</param>
    public static TrainedZone? Learn(HourlyHistory history, Action step)
    {
        HourlyHistory known = history.Until(history.EndHour);
        if (known.EndHour - known.FirstHour < FewestDays * ForecastFeatures.Day)
        {
            return null;
        }

        RidgeModel[] models = new RidgeModel[Models];
        for (int phase = 0; phase < Models; phase++)
        {
            RidgeModel? model = new OwnFit(known, 0, phase).At(known.EndHour);
            if (model is null)
            {
                return null;
            }

            models[phase] = model;
            step();
        }

        return new TrainedZone(known.FirstHour, known.EndHour, models);
    }

    /// <summary>A model from its figures.</summary>
    /// <param name="firstHour">The first hour of the history.</param>
    /// <param name="knownUntil">The hour after its last one.</param>
    /// <param name="figures">For each hour of the day, for each row, 96 figures.</param>
    /// <exception cref="ArgumentException">There are too few or too many.</exception>
    public static TrainedZone FromFigures(long firstHour, long knownUntil, double[] figures)
    {
        if (figures.Length != Models * Rows * Forecaster.Hours)
        {
            throw new ArgumentException(
                $"{figures.Length} of {Models * Rows * Forecaster.Hours} figures",
                nameof(figures)
            );
        }

        return new TrainedZone(
            firstHour,
            knownUntil,
            [
                .. Enumerable
                    .Range(0, Models)
                    .Select(phase => new RidgeModel(
                        Row(phase, 0),
                        [.. Enumerable.Range(1, Rows - 1).Select(row => Row(phase, row))]
                    )),
            ]
        );

        double[] Row(int phase, int row) =>
            figures.AsSpan(((phase * Rows) + row) * Forecaster.Hours, Forecaster.Hours).ToArray();
    }

    /// <summary>All figures, as <see cref="FromFigures"/> takes them.</summary>
    public double[] Figures() =>
        [
            .. _models
                .SelectMany(model => model.Rows.Prepend(model.Intercepts))
                .SelectMany(row => row),
        ];

    /// <summary>Deviations from the baseline for 96 hours that begin <paramref name="gap"/> hours after the anchor.</summary>
    internal double[] Deviations(ReadOnlySpan<double> features, long anchor, int gap) =>
        LeadShift.By(_models[(int)(anchor % Models)].Predict(features), gap);
}
