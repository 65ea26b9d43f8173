using System.Text.Json;
using Tonsure.Cli.Rendering;
using Tonsure.Disclosing.Records;

namespace Tonsure.Cli.Records;

/// <summary>Rows of the record as JSON and CSV, and what checkpoints look like in JSON.</summary>
internal static class RecordOutput
{
    /// <summary>Writes rows of one shape as a list of objects; numbers stay numbers, absent is null.</summary>
    public static void Json(
        CommandContext cli,
        IReadOnlyList<string> names,
        IEnumerable<IReadOnlyList<object?>> rows
    ) =>
        cli.Out.Write(
            Rendering.Json.Write(json =>
            {
                json.WriteStartArray();
                foreach (IReadOnlyList<object?> row in rows)
                {
                    json.WriteStartObject();
                    for (int i = 0; i < names.Count; i++)
                    {
                        Write(json, names[i], row[i]);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            })
        );

    /// <summary>Writes one object.</summary>
    public static void Json(
        CommandContext cli,
        params IEnumerable<(string Name, object? Value)> members
    ) =>
        cli.Out.Write(
            Rendering.Json.Write(json =>
            {
                json.WriteStartObject();
                foreach ((string name, object? value) in members)
                {
                    Write(json, name, value);
                }

                json.WriteEndObject();
            })
        );

    /// <summary>Writes rows with a header.</summary>
    public static void Csv(
        CommandContext cli,
        IReadOnlyList<string> names,
        IEnumerable<IReadOnlyList<object?>> rows
    ) =>
        TableWriter.Csv(
            cli.Out,
            rows.Select(row =>
                    (IReadOnlyList<string>)
                        [
                            .. row.Select(value =>
                                value is bool b ? (b ? "true" : "false") : $"{value}"
                            ),
                        ]
                )
                .Prepend(names)
        );

    /// <summary>What a checkpoint says.</summary>
    public static IEnumerable<(string Name, object? Value)> Members(SignedCheckpoint shown) =>
        [
            ("origin", shown.Checkpoint.Origin),
            ("size", shown.Checkpoint.Size),
            ("root", shown.Checkpoint.Root.ToString()),
            ("note", shown.Note.ToString()),
        ];

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(name);
                break;
            case long number:
                json.WriteNumber(name, number);
                break;
            case bool truth:
                json.WriteBoolean(name, truth);
                break;
            case IReadOnlyDictionary<string, string> figures:
                json.WriteStartObject(name);
                foreach ((string figure, string text) in figures)
                {
                    json.WritePropertyName(figure);
                    // A plain decimal, so it is a JSON number as it stands.
                    json.WriteRawValue(text);
                }

                json.WriteEndObject();
                break;
            default:
                json.WriteString(name, value.ToString());
                break;
        }
    }
}
