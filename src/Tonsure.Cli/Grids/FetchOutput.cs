using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Cli.Grids;

/// <summary>What a fetch has brought.</summary>
internal static class FetchOutput
{
    public static void Write(
        CommandContext cli,
        ZoneId zone,
        Interval span,
        IReadOnlyList<FetchedSource> fetched,
        string format
    )
    {
        switch (format)
        {
            case "json":
                WriteJson(cli, zone, span, fetched);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    fetched
                        .Select(Row)
                        .Prepend([
                            "source",
                            "kind",
                            "basis",
                            "licence",
                            "answered",
                            "failed",
                            "added",
                            "restated",
                            "unchanged",
                            "forecast_points",
                        ])
                );
                break;
            default:
                WriteTable(cli, fetched);
                break;
        }
    }

    /// <summary>The part of a source's JSON that says what its figures count.</summary>
    public static void WriteSignal(System.Text.Json.Utf8JsonWriter json, Signal signal)
    {
        json.WriteStartObject("signal");
        json.WriteString("kind", Words.Snake(signal.Kind));
        json.WriteString("basis", Words.Snake(signal.Basis));
        json.WriteEndObject();
        json.WriteString("publisher", signal.Source);
        json.WriteString("licence", signal.Licence);
    }

    private static void WriteJson(
        CommandContext cli,
        ZoneId zone,
        Interval span,
        IReadOnlyList<FetchedSource> fetched
    ) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteString("zone", zone.ToString());
                json.WriteString("start", Json.Instant(span.StartMs));
                json.WriteString("end", Json.Instant(span.EndMs));
                json.WriteStartArray("sources");
                foreach (FetchedSource source in fetched)
                {
                    json.WriteStartObject();
                    json.WriteString("source", source.Source);
                    WriteSignal(json, source.Signal);
                    json.WriteNumber("questions_answered", source.Answered);
                    json.WriteNumber("added", source.Observed.Added);
                    json.WriteNumber("restated", source.Observed.Restated);
                    json.WriteNumber("unchanged", source.Observed.Unchanged);
                    json.WriteNumber("forecast_points", source.Forecasts.Added);
                    json.WriteStartArray("failures");
                    foreach (SourceAnswer.Failed failed in source.Failures)
                    {
                        json.WriteStartObject();
                        json.WriteString("failure", Words.Snake(failed.Failure));
                        json.WriteString("detail", failed.Detail);
                        json.WriteEndObject();
                    }

                    json.WriteEndArray();
                    json.WriteStartArray("remarks");
                    foreach (string remark in source.Remarks)
                    {
                        json.WriteStringValue(remark);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static IReadOnlyList<string> Row(FetchedSource source) =>
        [
            source.Source,
            Words.Snake(source.Signal.Kind),
            Words.Snake(source.Signal.Basis),
            source.Signal.Licence,
            Count(source.Answered),
            string.Join(' ', source.Failures.Select(failed => Words.Snake(failed.Failure))),
            Count(source.Observed.Added),
            Count(source.Observed.Restated),
            Count(source.Observed.Unchanged),
            Count(source.Forecasts.Added),
        ];

    private static void WriteTable(CommandContext cli, IReadOnlyList<FetchedSource> fetched)
    {
        Languages.Texts texts = cli.Texts;
        string[] counts = [texts.Added, texts.Restated, texts.Unchanged, texts.ForecastPoints];
        TableWriter.Table(
            cli,
            [texts.Source, texts.SignalWord, .. counts, texts.Licence],
            counts,
            fetched.Select(source =>
                (IReadOnlyList<string>)
                    [
                        source.Source,
                        $"{Words.Snake(source.Signal.Kind)} {Words.Snake(source.Signal.Basis)}",
                        Count(source.Observed.Added),
                        Count(source.Observed.Restated),
                        Count(source.Observed.Unchanged),
                        Count(source.Forecasts.Added),
                        source.Signal.Licence,
                    ]
            )
        );
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
