using System.Globalization;
using Tonsure.Cli.Rendering;
using Tonsure.Grid.Sources;

namespace Tonsure.Cli.Grids;

/// <summary>The sources and how each has been doing.</summary>
internal static class SourcesOutput
{
    public static void Write(
        CommandContext cli,
        IReadOnlyList<SourceView> views,
        SourceOrder order,
        string format
    )
    {
        long now = cli.World.Time.GetUtcNow().ToUnixTimeMilliseconds();
        switch (format)
        {
            case "json":
                WriteJson(cli, views, order, now);
                break;
            case "csv":
                TableWriter.Csv(
                    cli.Out,
                    views
                        .Select(view => Row(view, now))
                        .Prepend([
                            "source",
                            "kind",
                            "basis",
                            "roles",
                            "licence",
                            "asked_for",
                            "key_missing",
                            "last_success",
                            "last_failure",
                            "failure",
                            "failures_in_a_row",
                            "rests_until",
                        ])
                );
                break;
            default:
                WriteTable(cli, views, order, now);
                break;
        }
    }

    private static void WriteJson(
        CommandContext cli,
        IReadOnlyList<SourceView> views,
        SourceOrder order,
        long now
    ) =>
        cli.Out.Write(
            Json.Write(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("staleness_h", order.Staleness.TotalHours, 3);
                json.WriteStartArray("sources");
                foreach (SourceView view in views)
                {
                    json.WriteStartObject();
                    json.WriteString("source", view.Name);
                    FetchOutput.WriteSignal(json, view.Signal);
                    List(json, "roles", view.Roles);
                    List(json, "asked_for", view.AskedFor);
                    json.WriteBoolean("configured", view.AskedFor.Count > 0);
                    json.WriteBoolean("key_present", view.MissingKey is null);
                    json.WriteString("key_missing", view.MissingKey);
                    json.WriteString("last_success", Instant(view.State.LastSuccessMs));
                    json.WriteString("last_failure", Instant(view.State.LastFailureMs));
                    json.WriteString("failure", Failure(view.State));
                    json.WriteString("failure_detail", view.State.Detail);
                    json.WriteNumber("failures_in_a_row", view.State.Failures);
                    json.WriteString("rests_until", Rest(view.State, now));
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            })
        );

    private static void List(
        System.Text.Json.Utf8JsonWriter json,
        string name,
        IReadOnlyList<string> words
    )
    {
        json.WriteStartArray(name);
        foreach (string word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static IReadOnlyList<string> Row(SourceView view, long now) =>
        [
            view.Name,
            Words.Snake(view.Signal.Kind),
            Words.Snake(view.Signal.Basis),
            string.Join(' ', view.Roles),
            view.Signal.Licence,
            string.Join(' ', view.AskedFor),
            view.MissingKey ?? "",
            Instant(view.State.LastSuccessMs) ?? "",
            Instant(view.State.LastFailureMs) ?? "",
            Failure(view.State) ?? "",
            view.State.Failures.ToString(CultureInfo.InvariantCulture),
            Rest(view.State, now) ?? "",
        ];

    private static void WriteTable(
        CommandContext cli,
        IReadOnlyList<SourceView> views,
        SourceOrder order,
        long now
    )
    {
        Languages.Texts texts = cli.Texts;
        if (views.Count > 0)
        {
            TableWriter.Table(
                cli,
                [
                    texts.Source,
                    texts.SignalWord,
                    texts.Tells,
                    texts.AskedFor,
                    texts.AccessKey,
                    texts.LastAnswer,
                    texts.LastFailure,
                ],
                [],
                views.Select(view =>
                    (IReadOnlyList<string>)
                        [
                            view.Name,
                            $"{Words.Snake(view.Signal.Kind)} {Words.Snake(view.Signal.Basis)}",
                            string.Join(", ", view.Roles),
                            view.AskedFor.Count == 0
                                ? texts.Nobody
                                : string.Join(", ", view.AskedFor),
                            view.MissingKey is null ? "✓" : texts.KeyLacks,
                            Instant(view.State.LastSuccessMs) ?? texts.Never,
                            Rest(view.State, now) is { } rest ? texts.RestsUntil(rest)
                            : view.State.LastFailure is { } failure
                                ? $"{Instant(view.State.LastFailureMs)} {texts.Failure(failure)}"
                            : texts.Never,
                        ]
                )
            );
            // Licences and mends are sentences; in a column they would squeeze the names.
            foreach (SourceView view in views)
            {
                string missing = view.MissingKey is { } key ? $" · {key}" : "";
                cli.Out.WriteLine($"  {view.Name}: {view.Signal.Licence}{missing}");
            }
        }

        cli.Out.WriteLine(
            "  "
                + texts.SourcesBehind(
                    order.Staleness.TotalHours.ToString("0.##", CultureInfo.InvariantCulture)
                )
        );
        if (views.All(view => view.AskedFor.Count == 0))
        {
            cli.Out.WriteLine($"  {texts.NoSourceConfigured}");
        }
    }

    private static string? Instant(long? instantMs) =>
        instantMs is { } known ? Json.Instant(known) : null;

    private static string? Failure(SourceState state) =>
        state.LastFailure is { } failure ? Words.Snake(failure) : null;

    private static string? Rest(SourceState state, long now) =>
        state.IsResting(now) ? Instant(state.RestsUntilMs) : null;
}
